"""How fast the playground is: the kernel's part, without a browser."""

import resource
import time
from pathlib import Path

from helpers import playground
from helpers.playground.training import Settings

LARGEST = Settings(n=400, hidden=(8, 8, 8, 8), activation="relu", start="√(2/n)", rate=0.01)


def play(desk, seconds):
    """Answer the questions of a page that is always ready; pictures in a second."""
    desk.run.value, count, clock = True, 0, time.perf_counter()
    while time.perf_counter() < clock + seconds:
        desk._hear(desk.screen, {"next": desk.screen.answered + 1}, [])
        count += 1
    desk.pause()
    return count / (time.perf_counter() - clock)


def longest_wait(desk):
    """Seconds from a change of a control to the new pictures, at most, and the control's name."""
    waits = []
    units = {f"units {l}": control for l, control in enumerate(desk.units, 1)}
    for name, control in (desk.controls | {"layers": desk.layers} | units).items():
        values = getattr(control, "options", None) or (control.min, control.max)
        for value in [*values, control.value]:
            clock = time.perf_counter()
            control.value = value
            waits.append((time.perf_counter() - clock, name))
    return max(waits)


def megabytes():
    """Memory of this process: now where the system tells, otherwise at its peak."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(x for x in status.read_text().splitlines() if x.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(minutes=10):
    """Pictures in a second, the longest wait after a change of a control, and growing memory."""
    desk, record = playground.show(), {}
    record["default"] = play(desk, 10)
    desk.set(LARGEST)
    record["largest"] = play(desk, 10)
    desk.set(Settings())
    record["wait"], record["control"] = longest_wait(desk)
    play(desk, 15)
    before = megabytes()
    play(desk, 60 * minutes)
    return record | {"minutes": minutes, "megabytes": megabytes() - before}
