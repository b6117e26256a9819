"""
The press: the only home of mkdocs. Register → site, for `mkdocs build`, `tertib build` and `tertib serve`.

build(root, *, strict, today, language, show, say) → exit code      press/build.py
serve(root, *, port, today, say)                   → until Ctrl+C   press/serve.py
serve_built(root, *, port, say)                    → until Ctrl+C   press/serve.py

A broken set-up raises a TertibError, which carries the exit code; nothing is published then.
Import the functions from their modules: this package costs nothing to import, mkdocs does.
"""
