"""``python -m setsail.gateway --config FILE``."""

import sys

from setsail.gateway.process import run

sys.exit(run(sys.argv[1:]))
