"""What must not be public: found in every spelling, not seen where it only looks so, and in a time that grows with the text."""

from __future__ import annotations

import time

import pytest

from tertib.model import Settings
from tertib.privacy import found, is_role, own_domains

# Impossible numbers: districts 99, serials 000. Keys are put together here, so that no scanner takes them for real.
PRIVATE = {
    "nik": [
        "3399991211870001",
        "NIK: 3299996010900009.",
        "3399990411870003",
        "3599994508680002",
        '"3399994107990012"',
    ],
    "nip": [
        "NIP. 19700101 199001 1 000",
        "197001011990011000",
        "19800229 201505 1 000",
        "19680531.199703.2.000",
    ],
    "phone": ["081200000000", "0822-0000-0000", "+62 812-0000-0000", "6281200000000", "0857 0000 0000"],
    "npwp": ["00.000.000.0-000.000"],
    "ip": ["10.10.2.15", "alamat 203.0.113.7,", "10.20.0.0/24", "(192.0.2.1)"],
    "mail": ["nama@penyedia.contoh", "kirim ke a.b-c+d@surat.kota.contoh."],
    "dsn": ["mysql://root:s3cret@db/app", "postgresql+x postgres://u:p4ss@db/app"],
    "secret": [
        "DB_PASSWORD=Kr4ng4ny4r!",
        "password: hunter2hunter2",
        "kata sandi = rahasia123",
        "APP_KEY=base64:abcdefgh12345678",
        '{"client_secret": "a1b2c3d4e5"}',
        "-----BEGIN OPENSSH " + "PRIVATE KEY-----",
        "AKIA" + "A1" * 8,
        "ghp_" + "a" * 36,
        "glpat-" + "b2" * 10,
        "eyJ" + "a" * 20 + ".eyJ" + "b" * 20 + "." + "c" * 20,
    ],
}
PUBLIC = [
    *["3313000000000000", "1234567890123456", "20210111031853", "00000000-0000-4000", "3399994199990012"],
    *["9783161484100000", "33999941079900123", "v3399994107990012.1", "19630107", "20210111031853000"],
    *["19991331 202001 1 001", "202611240000000000", "(0271) 495039 ext. 228", "0271495039", "0.8123456789"],
    *[
        "ISBN 978-602-812",
        "KF-081",
        "v1.2.3",
        "800.1.11.1/091",
        "1.2.3.4.5",
        "Nomor 100.3.4.2/12/DISKOMINFO/2026",
    ],
    *[
        "100.3.4.2 / 12 / 2026",
        "number: 100.3.4.2",
        "versi 1.2.3.4",
        "127.0.0.1",
        "https://repo.example.go.id/x",
    ],
    *[
        "postgresql://db/app",
        "mysql://u:${SANDI}@db/app",
        "password: ${DB_PASSWORD}",
        "password: <diisi>",
        "token: ***",
    ],
    *[
        "kata sandi minimal 12 karakter",
        "password: null",
        "Kata sandi: disimpan terenkripsi",
        "token: {name: Token}",
    ],
    *["-----BEGIN CERTIFICATE-----", "Seksi Persandian: rapat", "zoom_secret_key, type: string"],
    # A digest holds every number some day.
    "1:sha256:3399991211870001a08123456789b0c1d2e3f405162738495a6b7c8d9e0f1a2b",
]
LONG = {
    "letters": "a" * 200_000 + "@",
    "digits": "1" * 200_000,
    "numbers": "3399991211870001" * 12_000,
    "dots": "1.1." * 50_000,
    "at": "a@" * 60_000,
    "addresses": "https://a:" * 20_000 + "@",
    "phones": "081" * 60_000,
    "words": "token: " * 30_000,
    "underscores": "a_" * 100_000 + "password",
    "keys": ("ghp_" + "a" * 30 + " ") * 6_000,
    "tokens": ("eyJ" + "a" * 2000 + ".") * 100,
}


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in PRIVATE.items() for text in texts]
)
def test_what_is_private_is_found(kind: str, text: str) -> None:
    assert kind in {hit.kind for hit in found(f"Tertulis di sini: {text} dan seterusnya.")}


def test_a_letter_that_grows_in_small_letters_hides_no_secret_and_moves_no_place() -> None:
    text = "İİ Tertulis di sini: password: hunter2hunter2"
    assert [(hit.kind, text[hit.start : hit.end]) for hit in found(text)] == [
        ("secret", "password: hunter2hunter2")
    ]


@pytest.mark.parametrize("text", PUBLIC)
def test_what_only_looks_private_is_not(text: str) -> None:
    assert found(f"Tertulis {text} dan seterusnya.") == ()


@pytest.mark.parametrize("name", LONG)
def test_a_long_text_takes_time_in_proportion(name: str) -> None:
    half, whole = (_seconds(LONG[name][: len(LONG[name]) // part]) for part in (2, 1))
    assert whole < 4 * half + 0.2


def test_a_mailbox_of_the_government_is_a_role() -> None:
    settings = Settings(
        name="Register",
        government="Kota",
        sop="x",
        site_url="https://register.kota.go.id/",
        report_to="mailto:register@kota.go.id",
    )
    domains = own_domains(settings)
    assert is_role("layanan@kota.go.id", domains)
    assert is_role("layanan@dinas.kota.go.id", domains)
    assert is_role("git@forge.contoh", domains)
    assert not is_role("layanan@kotalain.go.id", domains)
    assert not is_role("layanan@bukankota.go.id", domains)


def test_a_free_provider_is_nobodys_domain() -> None:
    settings = Settings(name="Register", government="Kota", sop="x", report_to="mailto:kota@gmail.com")
    assert not is_role("seseorang@gmail.com", own_domains(settings))


def _seconds(text: str) -> float:
    best = 1.0
    for _ in range(3):
        start = time.process_time()
        found(text)
        best = min(best, time.process_time() - start)
    return best
