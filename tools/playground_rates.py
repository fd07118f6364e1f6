"""How fast the playground is: `python -m tools.playground_rates` prints it.

The kernel's part, without a browser: pictures in a second at the default and for the largest
network, the longest wait after a change of a control, and how memory grows while it plays.
"""

import argparse
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
    for name, control in desk.controls.items():
        values = getattr(control, "options", None) or (control.min, control.max)
        for value in [*values, getattr(Settings(), name)]:
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


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=1, help="how long memory is watched")
    minutes = parser.parse_args().minutes
    desk = playground.show()
    print(f"default: {play(desk, 10):.1f} pictures a second")
    desk.set(LARGEST)
    print(f"four layers of eight, 400 points: {play(desk, 10):.1f} pictures a second")
    desk.set(Settings())
    seconds, name = longest_wait(desk)
    print(f"longest wait after a change of a control: {seconds:.3f} s, {name}")
    play(desk, 15)
    before = megabytes()
    for k in range(4):
        play(desk, 15 * minutes)
        print(f"memory after {(k + 1) * minutes / 4:.2f} minutes: {megabytes() - before:+.1f} MB")


if __name__ == "__main__":
    main()
