"""What a register holds, typed and frozen: a view of what passed its shape. No I/O."""

from .deployment import Deployment
from .dfd import Dfd
from .entry import Entry
from .erd import Erd
from .project import Project, Spec
from .record import NAMED, Approval, Facts, Record, file_of
from .register import Law, Register, Settings

__all__ = [
    "NAMED",
    "Approval",
    "Deployment",
    "Dfd",
    "Entry",
    "Erd",
    "Facts",
    "Law",
    "Project",
    "Record",
    "Register",
    "Settings",
    "Spec",
    "file_of",
]
