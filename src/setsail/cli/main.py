"""Entry point: turns signals, mistakes and our own bugs into exit codes.

Exit 0 clean, 1 findings or no-go, 2 bad usage, 3 a bug of ours (with a log
file), 130 interrupted, 143 terminated. Only the standard library is imported up front: Ctrl-C
must find our handler already in place, and ``--help`` must be quick.
"""

from __future__ import annotations

import io
import os
import sys

EXIT_BUG = 3
EXIT_INTERRUPTED = 130
EXIT_BROKEN_PIPE = 141


def run() -> None:
    """Run setsail as a program; never returns."""
    interrupts = None
    try:
        # No plugin of pydantic is wanted, and looking for one takes 20 ms of every start.
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
        from setsail.cli.interrupts import interruptible  # noqa: PLC0415

        interrupts = interruptible()
        _write_anything()
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except KeyboardInterrupt:
        sys.stderr.write("setsail: interrupted; nothing is left running\n")
        code = interrupts.exit_code if interrupts else EXIT_INTERRUPTED
    except BrokenPipeError:
        code = EXIT_BROKEN_PIPE
        _forget_stdout()
    sys.exit(code)


def _write_anything() -> None:
    """Escape what the terminal's encoding lacks: a narrow locale must not cost the output.

    A stream that the caller closed (``>&-``) is replaced by one that nobody reads.
    """
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _forget_stdout() -> None:
    """Nobody reads it any more: Python's own last flush must not complain of that."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code.

    Args:
        arguments: what follows ``setsail`` on the command line.
    """
    import click  # noqa: PLC0415

    from setsail.cli.app import ReaderGoneError, app  # noqa: PLC0415
    from setsail.core.errors import SetsailError  # noqa: PLC0415

    try:
        result = app.main(arguments, prog_name="setsail", standalone_mode=False)
    except click.exceptions.Exit as exit_:
        return int(exit_.exit_code)
    except click.exceptions.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as problem:
        problem.show()
        return problem.exit_code
    except SetsailError as problem:
        from setsail.cli.output import show_findings, show_json  # noqa: PLC0415

        show_findings(problem.findings, to_stderr=True)
        if "--json" in arguments:  # a script reads an object whatever happens
            show_json({"findings": [finding.to_json() for finding in problem.findings]})
        return problem.exit_code
    except ReaderGoneError:
        raise BrokenPipeError from None
    except OSError as problem:
        from setsail.cli.output import show_findings  # noqa: PLC0415
        from setsail.core.files import as_finding  # noqa: PLC0415

        show_findings((as_finding(problem),), to_stderr=True)
        return 1
    except Exception as problem:  # the last net: a bug of ours
        return _report_bug(problem)
    return result if isinstance(result, int) else 0


def _report_bug(problem: Exception) -> int:
    """Keep the traceback for us in a file, and say in one line where it is."""
    import tempfile  # noqa: PLC0415
    import traceback  # noqa: PLC0415

    with tempfile.NamedTemporaryFile(
        "w", prefix="setsail-bug-", suffix=".log", delete=False, encoding="utf-8"
    ) as log:
        traceback.print_exception(problem, file=log)
    sys.stderr.write(
        f"setsail: a bug of ours: {type(problem).__name__}: {problem}\n"
        f"  the details are in {log.name}; please send it with what you did\n"
    )
    return EXIT_BUG
