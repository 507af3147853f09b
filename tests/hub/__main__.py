"""Serve a folder as a Hub on the loopback, and run a command against it.

python tests/hub examples/hub raillint check acme/tone-base
python tests/hub examples/hub            (serves until it is interrupted)
"""

import argparse
import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from hub.server import HubServer


def main() -> int:
    parser = argparse.ArgumentParser(prog="python tests/hub", description=__doc__)
    parser.add_argument("folder", type=Path, help="holds org/name, datasets/org/name …")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--fault-rate", type=float, default=0, help="such as 0.03")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    with (
        HubServer(options.folder, port=options.port, fault_rate=options.fault_rate) as server,
        tempfile.TemporaryDirectory() as home,
    ):
        sys.stderr.write(f"HF_ENDPOINT={server.endpoint}\n")
        try:
            if not options.command:
                threading.Event().wait()
            return subprocess.run(
                options.command,
                check=False,
                env={
                    **os.environ,
                    "HF_ENDPOINT": server.endpoint,
                    "HF_HOME": home,
                    "RAILLINT_CACHE": home,
                },
            ).returncode
        except KeyboardInterrupt:
            return 130


if __name__ == "__main__":
    sys.exit(main())
