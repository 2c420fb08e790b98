"""Dutch civic-integration law as a library: which Act governs, who must do what by when, why, and what is missing.

Start with [`Dossier`][inburgering.Dossier] and [`assess`][inburgering.assess]. Importing the library loads no engine and
opens no connection. Nothing here keeps state: the same dossier and day give the same answer.
"""

import importlib
import typing

from inburgering._version import __version__
from inburgering.errors import DossierError, Fault, InburgeringError

if typing.TYPE_CHECKING:
    from inburgering.assessment import Assessment, IntegrationPeriod, assess, rerun
    from inburgering.catalogue import all_rules
    from inburgering.comparison import Comparison, compare
    from inburgering.deadline import Deadline, calendar_file
    from inburgering.dossier import Dossier, dossier_schema
    from inburgering.forecast import Outlook, outlook

__all__ = [
    "Assessment",
    "Comparison",
    "Deadline",
    "Dossier",
    "DossierError",
    "Fault",
    "InburgeringError",
    "IntegrationPeriod",
    "Outlook",
    "__version__",
    "all_rules",
    "assess",
    "calendar_file",
    "compare",
    "dossier_schema",
    "outlook",
    "rerun",
]

# The Acts import rooms of this package, and the assessment imports the Acts: what is above the Acts is loaded when it is
# first asked for, so that either may be imported first.
_ROOMS = {
    "Assessment": "assessment",
    "Comparison": "comparison",
    "Deadline": "deadline",
    "Dossier": "dossier",
    "IntegrationPeriod": "assessment",
    "Outlook": "forecast",
    "all_rules": "catalogue",
    "assess": "assessment",
    "calendar_file": "deadline",
    "compare": "comparison",
    "dossier_schema": "dossier",
    "outlook": "forecast",
    "rerun": "assessment",
}


def __getattr__(name: str) -> typing.Any:
    if name not in _ROOMS:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(importlib.import_module(f"{__name__}.{_ROOMS[name]}"), name)


def __dir__() -> list[str]:
    return __all__
