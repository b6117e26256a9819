"""What of a record may be shown, on its own page or as a part of a recorded document."""

from __future__ import annotations

from dataclasses import dataclass

from .. import contracts
from ..markdown import PREFIX
from ..model import Project, Record, is_period
from ..model.record import Approval, Evidence
from . import addresses, publicity
from .edition import Edition
from .fields import Field, Reading, term
from .findings import Found, findings
from .names import reading
from .outcomes import Outcome, outcome

COMMON = frozenset(contracts.part("record").properties)


@dataclass(frozen=True, slots=True)
class Approved:
    """One approval, by position."""

    position: str
    date: str
    method: str
    letter: str
    digest: str


@dataclass(frozen=True, slots=True)
class Proof:
    """One piece of evidence; what is not public only says that it exists."""

    type: str
    number: str
    date: str
    archive: str
    file: str
    address: str | None
    url: str
    publication: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """All of a record that may be shown."""

    record: Record
    title: str
    step: str
    number: str
    round: str
    status: str
    status_label: str
    publication: str
    publication_label: str
    outcome: Outcome | None
    common: tuple[Field, ...]
    reasons: tuple[Field, ...]
    approvals: tuple[Approved, ...]
    evidence: tuple[Proof, ...]
    fields: tuple[Field, ...]
    body: str
    findings: tuple[Found, ...]
    anchors: bool

    @property
    def open(self) -> bool:
        return self.publication == "public"


def system_name(project: Project, edition: Edition) -> str:
    """A system's name as it may be shown; its slug where the entry cannot be read."""
    if project.entry is None:
        return project.slug
    return edition.said(project.entry.name)


def sheet(
    project: Project,
    record: Record,
    edition: Edition,
    here: str,
    *,
    top: int = 2,
    prefix: str = PREFIX,
    anchors: bool = True,
    listed: bool = False,
) -> Sheet:
    """What of a record may be shown on the page at `here`; `listed`: for a list, without content."""
    facts, step = record.facts, project.sop.step(record.step) if project.sop else None
    title = edition.said(step.title) if step else record.step
    publication = publicity.in_system(project, record) if facts else "public"
    open_, told = facts is not None and publication == "public", facts and publication != "excluded"
    read = reading(project, edition, here)
    whole = open_ and not listed
    return Sheet(
        record=record,
        title=edition.said(facts.title) if facts and told else title,
        step=title,
        number=addresses.number(project, record.step) or "",
        round=round_name(record, edition),
        status=facts.status if facts else "unreadable",
        status_label=_label("status", facts.status, edition) if facts else edition.say("Unreadable"),
        publication=publication,
        publication_label=_label("publication", publication, edition) if facts else "",
        outcome=outcome(project, record, edition) if open_ else None,
        common=_common(record, read) if told else (),
        reasons=_reasons(record, read) if facts else (),
        approvals=tuple(_approved(each, project, edition) for each in facts.approvals)
        if facts and told
        else (),
        evidence=tuple(_proof(each, project, edition) for each in facts.evidence) if facts and open_ else (),
        fields=_fields(record, read) if whole else (),
        body=edition.body(record.source.body, record.file, here, top=top, prefix=prefix).html
        if whole and record.source
        else "",
        findings=() if listed else findings(project, edition, record.file),
        anchors=anchors,
    )


def _label(key: str, value: str, edition: Edition) -> str:
    return term("record", key, value=value, language=edition.language)


def round_name(record: Record, edition: Edition) -> str:
    if record.round is None:
        return ""
    name = edition.say("Period {round}") if is_period(record.round) else edition.say("Round {round}")
    return name.format(round=record.round)


def _common(record: Record, read: Reading) -> tuple[Field, ...]:
    """Version, dates and preparers; the title, the status and the rest have places of their own on the page."""
    keys = contracts.part("record").properties
    wanted = ["version", "started", "finished", *(["hours"] if record.public else []), "prepared_by"]
    return read.fields({key: keys[key] for key in wanted}, record.content)


def _reasons(record: Record, read: Reading) -> tuple[Field, ...]:
    """Why it is withheld, late, repeated or not applicable."""
    keys = contracts.part("record").properties
    wanted = ("exclusion", "deviation", "rework", "not_applicable") if record.public else ("exclusion",)
    return read.fields({key: keys[key] for key in wanted}, record.content)


def _fields(record: Record, read: Reading) -> tuple[Field, ...]:
    if record.kind not in contracts.kinds():
        return ()
    return read.fields(contracts.part(f"records/{record.kind}").properties, record.content, leave=COMMON)


def _approved(each: Approval, project: Project, edition: Edition) -> Approved:
    position = edition.position(project, each.position)
    if each.on_behalf_of:
        on_behalf = edition.position(project, each.on_behalf_of)
        position = edition.say("{position}, on behalf of {other}").format(position=position, other=on_behalf)
    return Approved(
        position=position,
        date=edition.day(each.date),
        method=term("record", "approvals", "method", value=each.method, language=edition.language),
        letter=each.letter or "",
        digest=(each.content or "").rpartition(":")[2][:12],
    )


def _proof(each: Evidence, project: Project, edition: Edition) -> Proof:
    open_ = each.publication == "public"
    published = open_ and each.file in addresses.published_files(project)
    return Proof(
        type=term("record", "evidence", "type", value=each.type, language=edition.language),
        number=(each.number or "") if open_ or each.publication == "restricted" else "",
        date=edition.day(each.date) if each.publication != "excluded" else "",
        archive=each.archive or "" if open_ else "",
        file=each.file.rpartition("/")[2] if each.file and published else "",
        address=addresses.evidence(project.slug, each.file) if each.file and published else None,
        url=each.url if each.url and open_ and each.url.startswith("https://") else "",
        publication=""
        if open_
        else term("record", "evidence", "publication", value=each.publication, language=edition.language),
    )
