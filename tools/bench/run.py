"""How long training takes, here and elsewhere: `make bench` writes table and figure.

Contenders take turns, each in a process of its own. What compares on a noisy machine is the ratio
of times from one run.
"""

import datetime
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import matplotlib.pyplot as plt
import nbformat
import numpy as np
from nbclient import NotebookClient

from helpers.report import processor
from tools.bench import contenders

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PAGE, RECORD, FIGURE = HERE / "README.md", HERE / "results.json", HERE / "speed.png"

GROWTH = {  # axis: (label, arguments of contenders.growth)
    "pixels": ("numbers per picture / 1000", [(n, 200, 1) for n in (3000, 12288, 50000, 200000)]),
    "pictures": ("pictures", [(12288, m, 1) for m in (100, 200, 400, 800, 1600, 3200)]),
    "layers": ("layers", [(12288, 209, hidden) for hidden in (1, 3, 7, 15)]),
}


OURS = {"ours", "growth", "overhead", "playground"}


def measure(*arguments):
    command = [sys.executable, "-m", "tools.bench.contenders", *map(str, arguments)]
    # What others use by themselves; our helpers keep to one thread where nothing is said.
    threads = dict.fromkeys(["OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"], str(os.cpu_count()))
    environment = os.environ | (threads if OURS.isdisjoint(arguments) else {})
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    if done.returncode:
        return {"failed": done.stderr.strip().splitlines()[-1]}
    return json.loads(done.stdout)


def race():
    races = {}
    for work in contenders.WORKS:
        races[work] = {}
        for contender in contenders.CONTENDERS:
            races[work][contender] = measure(work, contender)
            print(f"{work:<14}{contender:<20}{races[work][contender]}", flush=True)
    return races


def grow():
    growth = {}
    for axis, (_, sizes) in GROWTH.items():
        growth[axis] = [measure("growth", *size) for size in sizes]
        print(f"{axis:<14}{growth[axis]}", flush=True)
    return growth


def wait():
    """Seconds that a learner waits: Run All of each notebook, and its longest cell."""
    waited = {}
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        for cell in notebook.cells:
            cell.metadata.pop("execution", None)
        clock = time.perf_counter()
        NotebookClient(notebook, record_timing=True).execute(cwd=str(path.parent))
        seconds = time.perf_counter() - clock
        times = [cell.metadata.get("execution", {}) for cell in notebook.cells]
        busy = [(t["iopub.status.busy"], t["iopub.status.idle"]) for t in times if t]
        moments = [tuple(map(datetime.datetime.fromisoformat, pair)) for pair in busy]
        longest = max((end - start).total_seconds() for start, end in moments)
        waited[path.stem] = {"seconds": seconds, "longest": longest}
        print(f"{path.stem:<30}{waited[path.stem]}", flush=True)
    return waited


def title(work):
    return f"{work.split(',')[0]}, {contenders.WORKS[work][0]}"


def seconds(record, best):
    if "seconds" not in record:
        return "absent" if "absent" in record else "failed"
    return f"{record['seconds']:.2f} s ({record['seconds'] / best:.1f})"


def report(record):
    """What the page says, as Markdown, from what was recorded."""
    races, names = record["races"], list(contenders.CONTENDERS)
    lines = [
        f"Measured on {record['date']} on {record['processor']}, {record['cores']} cores, in "
        "float64 where nothing else is said. In brackets: how many times ours.",
        "",
        "| training | " + " | ".join(names) + " |",
        "| --- |" + " --- |" * len(names),
    ]
    for work, results in races.items():
        cells = [seconds(results[name], results["ours"]["seconds"]) for name in names]
        cells[0] = f"**{results['ours']['seconds']:.2f} s**"
        lines.append(f"| {title(work)} | " + " | ".join(cells) + " |")
    lines += [
        "",
        "<details><summary>Final cost, memory, threads</summary>",
        "",
        "| training | contender | version | final cost | seconds (compiling) | runs | memory, MB "
        "| threads |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for work, results in races.items():
        for name, r in results.items():
            start = f"| {title(work)} | {name} |"
            if "seconds" not in r:
                reason = f"absent: {r['absent']}" if "absent" in r else f"failed: {r['failed']}"
                lines.append(f"{start} {reason} | | | | | |")
                continue
            compiling = f" ({r['compiling']:.2f})" if "compiling" in r else ""
            lines.append(
                f"{start} {r['version']} | {r['cost']:.6f} | {r['seconds']:.2f}{compiling} | "
                f"{r['runs']} | {r['megabytes']:.0f} | {r['threads']} |"
            )
    lines += [
        "",
        "Seconds are the median of the runs, and all that a learner waits for once packages and",
        "data are loaded. Memory is the whole process's at its peak, packages and data included.",
        "Where a training is sensitive to rounding (week 3, and four layers in single precision),",
        "the final costs part after some decimals. Each contender uses the threads that it uses by",
        "itself; ours uses one.",
        "",
        "</details>",
        "",
        "How ours grows, with hidden layers of 20 units and 300 iterations. In an iteration, one",
        "product grows with the pictures, and none with the pixels:",
        "",
        "| pixels | pictures | hidden layers | seconds | once, before the loop | the loop "
        "| its one large product | it pays from, iterations |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for axis, (_, sizes) in GROWTH.items():
        for size, r in zip(sizes, record["growth"][axis], strict=True):
            numbers = " | ".join(f"{n:,}" for n in size)
            times = " | ".join(f"{r[key]:.2f}" for key in ("seconds", "once", "loop", "product"))
            lines.append(f"| {numbers} | {times} | {r['pays from']} |")
    lines += ["", "What a learner waits for:", "", "| notebook | Run All | longest cell |"]
    lines += ["| --- | --- | --- |"]
    for name, r in record["wait"].items():
        lines.append(f"| {name} | {r['seconds']:.1f} s | {r['longest']:.1f} s |")
    overhead, playground = record["overhead"], record["playground"]
    lines += [
        "",
        f"Checking arguments: a loop of week 3 written by hand takes {overhead['loop']:.1f} times "
        f"as long as without checks, a single sigmoid {overhead['sigmoid']:.1f} µs more.",
        "",
        f"The playground learns and draws {playground['default']:.0f} pictures a second at its "
        f"default, {playground['largest']:.0f} with four layers of eight and 400 points. After a "
        f"change of a control ({playground['control']}) the next one is there within "
        f"{playground['wait']:.2f} s. In {playground['minutes']} minutes of playing, memory grows "
        f"by {playground['megabytes']:.1f} MB.",
    ]
    return "\n".join(lines)


def draw(record):
    plt.style.use("helpers.course")
    fig = plt.figure(figsize=(9.6, 6.4), layout="constrained")
    top, bottom = fig.subfigures(2, 1, height_ratios=[1.25, 1])
    ax = top.subplots()
    works = list(record["races"])
    colours = ["C0", "C1", "C2", "C3", "C4", "C5", "0.3"]
    for name, marker, colour in zip(contenders.CONTENDERS, "osD^v<>", colours, strict=True):
        times = [record["races"][work][name].get("seconds") for work in works]
        points = [(t, -k) for k, t in enumerate(times) if t is not None]
        x, y = zip(*points, strict=True) if points else ([], [])
        ax.plot(x, y, marker, color=colour, label=name)
    ax.set(xscale="log", xlabel="seconds of training", yticks=[-k for k in range(len(works))])
    ax.set_yticklabels(map(title, works))
    ax.margins(y=0.1)
    ax.legend(loc="center left", bbox_to_anchor=(1, 0.5))
    for ax, (axis, (label, sizes)) in zip(bottom.subplots(1, 3), GROWTH.items(), strict=True):
        n_x, m, hidden = (np.array(numbers) for numbers in zip(*sizes, strict=True))
        x = {"pixels": n_x / 1000, "pictures": m, "layers": hidden + 1}[axis]
        for key, style, name in [
            ("seconds", "o-", "ours, all"),
            ("loop", "s--", "ours, the loop"),
            ("product", "^:", "its one large product"),
        ]:
            ax.plot(x, [r[key] for r in record["growth"][axis]], style, label=name)
        ax.set(xlabel=label, ylabel="seconds, 300 steps", ylim=(0, None))
        if axis == "pixels":
            ax.legend()
    fig.savefig(FIGURE, dpi=80)


def write(record):
    """Put the report between its two marks in the page."""
    text = PAGE.read_text(encoding="utf-8")
    marks = r"(<!-- bench -->\n).*?(<!-- /bench -->)"
    # A function, because a replacement text would be read for backslashes.
    text = re.sub(marks, lambda m: f"{m[1]}{report(record)}\n{m[2]}", text, flags=re.DOTALL)
    PAGE.write_text(text, encoding="utf-8")


def main():
    record = {
        "date": datetime.date.today().isoformat(),
        "processor": processor(),
        "cores": os.cpu_count(),
        "races": race(),
        "growth": grow(),
        "overhead": measure("overhead"),
        "wait": wait(),
        "playground": measure("playground"),
    }
    RECORD.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    draw(record)
    write(record)
    print("\n" + report(record))


if __name__ == "__main__":
    main()
