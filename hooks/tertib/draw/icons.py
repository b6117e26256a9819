"""Pictures of the nodes of a deployment: which one, and what of it goes into a drawing."""

from __future__ import annotations

import base64
import hashlib
import io
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path

from tertib.errors import DrawingFailed
from tertib.model.deployment import Node
from tertib.store import Store

PIXELS = 128  # twice what is shown, for fine screens
COLOURS = 128
# Line drawings without a brand, whichever vendor's set they come in.
GENERIC = {
    "user": "onprem/client/users.png",
    "browser": "onprem/client/client.png",
    "mobile": "generic/device/mobile.png",
    "firewall": "generic/network/firewall.png",
    "proxy": "oci/network/load-balancer.png",
    "app-server": "onprem/compute/server.png",
    "database": "aws/general/generic-database.png",
    "cache": "oci/storage/elastic-performance.png",
    "queue": "oci/monitoring/queue.png",
    "storage": "oci/storage/file-storage.png",
    "backup": "oci/storage/backup-restore.png",
    "monitoring": "oci/monitoring/telemetry.png",
    "external-system": "onprem/network/internet.png",
}
UNKNOWN = "generic/compute/rack.png"
BRANDED = ("onprem", "programming/language", "programming/framework", "generic/os")


@cache
def origin() -> str:
    """Where pictures come from and what makes them small, with their versions: for keys."""
    return f"diagrams {version('diagrams')}, Pillow {version('Pillow')}, {PIXELS} {COLOURS}"


def icon(node: Node, folder: Path) -> str:
    """The picture of a node's product where there is one, else that of its kind, as a path below `folder`."""
    brands = _brands(folder)
    return next(
        (brands[name] for name in _spellings(node.product or "") if name in brands),
        GENERIC.get(node.kind, UNKNOWN),
    )


def data_uri(name: str, folder: Path, store: Store) -> str:
    """A picture made small, as an address that needs no file."""
    import PIL

    path = (folder / name).resolve()
    if path.suffix != ".png" or not path.is_relative_to(folder.resolve()):
        raise DrawingFailed("the picture {name} lies outside the folder of pictures", name=name)
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise DrawingFailed("the picture {name} cannot be read", name=name) from error
    key = f"{PIL.__version__} {PIXELS} {COLOURS} {hashlib.sha256(raw).hexdigest()}"
    return f"data:image/png;base64,{store.kept('icon', key, lambda: _shrunk(raw))}"


@cache
def _shrunk(raw: bytes) -> str:
    from PIL import Image

    with Image.open(io.BytesIO(raw), formats=("PNG",)) as image:
        small = image.convert("RGBA")
    small.thumbnail((PIXELS, PIXELS), Image.Resampling.LANCZOS)
    written = io.BytesIO()
    small.quantize(COLOURS, method=Image.Quantize.FASTOCTREE).save(written, "PNG", optimize=True)
    return base64.b64encode(written.getvalue()).decode("ascii")


@cache
def _brands(folder: Path) -> Mapping[str, str]:
    """Pictures of products by the product's name; where two sets have one, the first."""
    found: dict[str, str] = {}
    for family in BRANDED:
        for path in sorted((folder / family).rglob("*.png")):
            found.setdefault(path.stem, path.relative_to(folder).as_posix())
    return {name: path for name, path in found.items() if path not in GENERIC.values()}


def _spellings(product: str) -> Iterator[str]:
    """How a picture may be called: `PostgreSQL 16` → postgresql-16, postgresql16, postgresql."""
    words = re.findall(r"[a-z0-9]+", product.lower())
    for count in range(len(words), 0, -1):
        for name in ("-".join(words[:count]), "".join(words[:count])):
            if len(name) > 2:  # names of a letter or two are words of anything
                yield name
