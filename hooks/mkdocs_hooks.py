from tertib.press.hooks import *
