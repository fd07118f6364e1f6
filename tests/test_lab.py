"""JupyterLab as `make lab` starts it: for this machine only, and with its token."""

import re
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from test_start import needs_make, set_up, started
from tools import matrix


@needs_make
@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="asks Linux who listens")
def test_make_lab_listens_on_loopback_only_and_wants_the_token(tmp_path):
    clone = set_up(matrix.copy(tmp_path / "clone"))
    command = ["make", "lab", f"BIN={sys.prefix}/bin"]
    command += ["LAB_ARGS=--no-browser --ServerApp.port=0"]
    with started(command, clone) as (_, lines, _):
        address, port = re.search(r"(http://localhost:(\d+))/", lines[-1]).groups()
        urllib.request.urlopen(f"{address}/api").close()  # the version, for everyone
        for path in ("contents", "kernels", "sessions"):
            with pytest.raises(urllib.error.HTTPError, match="403"):
                urllib.request.urlopen(f"{address}/api/{path}")
        rows = [
            row.split()
            for table in ("tcp", "tcp6")
            for row in Path("/proc/net", table).read_text().splitlines()[1:]
        ]
        end = f":{int(port):04X}"
        listening = [row[1] for row in rows if row[3] == "0A" and row[1].endswith(end)]
        assert listening
        loopback = (f"0100007F{end}", f"{'0' * 24}01000000{end}")
        assert all(local in loopback for local in listening), listening
