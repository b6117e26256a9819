"""
What a browser may do on a page of the site: run the site's own files, and nothing else.

Nothing in a page is trusted by its content. A hash of what stands in it would bless what an author managed to put there.
"""

from __future__ import annotations

from html import escape
from urllib.parse import urlsplit

# 'wasm-unsafe-eval' lets Pagefind compile its own file; it allows no script.
SOURCES = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
POLICY = "; ".join(f"{directive} {sources}" for directive, sources in SOURCES.items())

# A page cannot say this one of itself: browsers take it from a header only.
HEADERS = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
}


def meta() -> str:
    """The policy as the first element of a page's head."""
    return f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY, quote=True).replace("&#x27;", chr(39))}">'


def header_files(site_url: str | None) -> dict[str, str]:
    """The same as files that web hosts read from the site's root: `_headers` (Netlify, Cloudflare), `.htaccess` (Apache)."""
    root = urlsplit(site_url or "/").path or "/"
    lines = "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())
    apache = "".join(f'  Header always set {name} "{value}"\n' for name, value in HEADERS.items())
    return {
        "_headers": f"/*\n{lines}",
        ".htaccess": f"ErrorDocument 404 {root}404.html\n<IfModule mod_headers.c>\n{apache}</IfModule>\n",
    }
