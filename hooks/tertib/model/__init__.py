"""What a register holds, typed and frozen: a view of what passed its shape. No I/O."""

from .change import Change, Proposal, slugs_of
from .deployment import Deployment
from .dfd import Dfd
from .entry import Entry
from .erd import Erd
from .project import Project, Spec
from .record import NAMED, Approval, Facts, Record, file_of, is_period, months
from .register import Law, Register, Settings
from .waiver import NEVER, Baseline, Known, Waiver

__all__ = [
    "NAMED",
    "NEVER",
    "Approval",
    "Baseline",
    "Change",
    "Deployment",
    "Dfd",
    "Entry",
    "Erd",
    "Facts",
    "Known",
    "Law",
    "Project",
    "Proposal",
    "Record",
    "Register",
    "Settings",
    "Spec",
    "Waiver",
    "file_of",
    "is_period",
    "months",
    "slugs_of",
]
