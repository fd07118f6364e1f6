"""JupyterLab as `make lab` starts it: for this machine only, and with its token."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from test_start import needs_make, set_up
from tools import matrix


@pytest.fixture
def port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@needs_make
@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="asks Linux who listens")
def test_make_lab_listens_on_loopback_only_and_wants_the_token(port, tmp_path):
    clone = set_up(matrix.copy(tmp_path / "clone"))
    command = ["make", "lab", f"LAB_ARGS=--no-browser --ServerApp.port={port}"]
    command += [f"BIN={sys.prefix}/bin"]
    environment = os.environ | {"JUPYTER_CONFIG_DIR": str(tmp_path), "HOME": str(tmp_path)}
    environment.pop("JUPYTER_TOKEN", None)
    with (tmp_path / "log").open("w") as log:
        server = subprocess.Popen(
            command, cwd=clone, env=environment, stdout=log, stderr=log, start_new_session=True
        )
    try:
        address = f"http://127.0.0.1:{port}"
        for _ in range(120):
            with contextlib.suppress(OSError):
                urllib.request.urlopen(f"{address}/api").close()  # the version, for everyone
                break
            assert server.poll() is None, (tmp_path / "log").read_text()
            time.sleep(0.5)
        for path in ("contents", "kernels", "sessions"):
            with pytest.raises(urllib.error.HTTPError, match="403"):
                urllib.request.urlopen(f"{address}/api/{path}")
        rows = [
            row.split()
            for table in ("tcp", "tcp6")
            for row in Path("/proc/net", table).read_text().splitlines()[1:]
        ]
        listening = [row[1] for row in rows if row[3] == "0A" and row[1].endswith(f":{port:04X}")]
        assert listening
        assert all(
            local in (f"0100007F:{port:04X}", f"{'0' * 24}01000000:{port:04X}")
            for local in listening
        ), listening
    finally:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
