"""`python -m helpers.start`: lay the learner's own copies, and open them in JupyterLab.

The same on every system; `make lab`, `make fresh` and `make report` call it, too.
"""

import argparse
import atexit
import os
import signal
import sys
from pathlib import Path

from helpers import files
from helpers.copies import Copies
from helpers.report import lines as report

ROOT = Path(__file__).resolve().parents[1]


def main(arguments=None):
    """Do what the command line says; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m helpers.start",
        description="Puts your own copies of the notebooks into my/ and opens them in JupyterLab. "
        "All other options are JupyterLab's, such as --no-browser.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "--fresh", metavar="WEEK", help="start a week again, keeping the old copies"
    )
    parser.add_argument(
        "--into", metavar="FOLDER", help="put my/ there: for a course that many people share"
    )
    parser.add_argument("--no-lab", action="store_true", help="put the copies there, no more")
    parser.add_argument("--report", action="store_true", help="what a bug report needs to say")
    options, others = parser.parse_known_args(arguments)
    if options.report:
        print(*report(ROOT), sep="\n")
        return 0
    try:
        folder = ROOT if options.into is None else files.expand(options.into).absolute()
        copies = Copies(ROOT, folder)
        done = copies.lay() if options.fresh is None else copies.fresh(options.fresh)
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    print(*done, sep="\n", end="\n" if done else "")
    if options.no_lab or options.fresh is not None:
        return 0
    return open_lab(copies.start_page(), others, folder)


def open_lab(page, arguments, folder=ROOT):
    """Run JupyterLab until Ctrl-C; its log shows errors only, and the address is the last line."""
    leave_make_alone()
    # Settings of ours below the user's own: no pop-up about news, Markdown as a page.
    put_first("JUPYTER_CONFIG_PATH", ROOT / "helpers" / "jupyter")
    put_first("PYTHONPATH", ROOT)  # kernels find these helpers, also where the clone was moved
    # jsonschema would load it for half of the time that all takes; it checks a kind of address that
    # no schema of JupyterLab names.
    sys.modules.setdefault("rfc3987_syntax", None)
    import zmq
    from jupyterlab.labapp import LabApp

    ours = [f"--ServerApp.root_dir={folder}", f"--LabApp.default_url=/lab/tree/{page}"]
    ours += ["--Application.log_level=ERROR"]
    if zmq.has("curve"):  # a kernel that others on the machine could listen to warns of it
        ours += ["--KernelManager.transport_encryption=auto"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        ours += ["--allow-root"]  # containers and cloud shells, which Jupyter wants to be told
    if not has_display():
        ours += ["--no-browser"]
    server = LabApp.initialize_server([*ours, *arguments])
    address = server.display_url.split()[0]
    server.identity_provider.token_generated = False  # or it would print the address once more

    def stop(*_):
        signal.signal(signal.SIGINT, signal.default_int_handler)
        server.stop(from_signal=True)

    signal.signal(signal.SIGINT, stop)

    def say_where():
        where = "in your browser" if server.open_browser else "at this address"
        print(f"{page} opens {where}. Ctrl-C here stops JupyterLab; save your notebooks first.")
        print(f"    {address}", flush=True)

    server.io_loop.add_callback(say_where)  # it stands behind the one that begins to listen
    server.start()
    return 0


def has_display():
    """Whether a browser can open a window here; in a bare terminal it would take the terminal."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
    return not sys.platform.startswith("linux") or any(map(os.environ.get, names))


def put_first(variable, path):
    others = os.environ.get(variable, "").split(os.pathsep)
    os.environ[variable] = os.pathsep.join([str(path), *filter(None, others)])


def leave_make_alone():
    """Take Ctrl-C from the terminal alone: make, told of it too, would report an error."""
    if "MAKELEVEL" not in os.environ or os.name != "posix" or not os.isatty(0):
        return
    group = os.getpgrp()
    if os.tcgetpgrp(0) != group:  # in the background: Ctrl-C is for somebody else
        return
    # Only this process could be stopped with Ctrl-Z, and nobody would see it: better not.
    for name in (signal.SIGTTOU, signal.SIGTSTP):
        signal.signal(name, signal.SIG_IGN)
    os.setpgid(0, 0)
    os.tcsetpgrp(0, os.getpgrp())
    atexit.register(os.tcsetpgrp, 0, group)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(0)
