"""A terminal for measuring: starts a program on a pseudo-terminal, answers what a program asks a terminal, and stamps
every byte that comes. No screen is drawn here: `END` closes each frame of darban and each answer of the echo.

The child stamps the clock just before it becomes the program, so the cost of this interpreter's fork is in no figure.
What is left of the harness (one poll, one read) is in all of them alike: quote ratios of one run.
"""
import fcntl, os, pty, random, re, select, signal, statistics, struct, termios, time

END = b"\x1b[?2026l"
SAVED = "✓".encode()
# Asked: answered. DA1, DA2, name, background, mode 8: an xterm, which does no bidi.
ANSWERS = [
    (b"\x1b[8$p", b"\x1b[8;0$y"),
    (b"\x1b[>q", b"\x1bP>|XTerm(388)\x1b\\"),
    (b"\x1b[>c", b"\x1b[>41;388;0c"),
    (b"\x1b]11;?", b"\x1b]11;rgb:0000/0000/0000\x1b\\"),
    (b"\x1b[6n", b"\x1b[1;1R"),
    (b"\x1b[c", b"\x1b[?64;1;2;22c"),
]


def now():
    return time.monotonic_ns() / 1e6


class Window:
    """A program on a terminal. Times are milliseconds."""

    def __init__(self, command, env, size=(80, 24)):
        told, tell = os.pipe()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            try:
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
                os.write(tell, struct.pack("d", now()))
                os.execvpe(command[0], command, env)
            finally:
                os._exit(127)
        os.close(tell)
        self.started = struct.unpack("d", os.read(told, 8))[0]
        os.close(told)
        self.poll = select.poll()
        self.poll.register(self.fd, select.POLLIN)
        self.seen, self.bytes, self.last = b"", 0, self.started

    def read(self, within):
        """What comes within so many milliseconds: the moment and the bytes, or None."""
        if not self.poll.poll(max(within, 0)):
            return None
        try:
            data = os.read(self.fd, 1 << 16)
        except OSError:
            data = b""
        at = now()
        if not data:
            raise RuntimeError("the program ended; last it said %r" % self.seen[-300:])
        for asked, answer in ANSWERS:
            if asked in data:
                os.write(self.fd, answer)
        self.seen = (self.seen + data)[-4000:]
        self.bytes += len(data)
        self.last = at
        return at, data

    def until(self, wanted, within=20_000):
        """The moment at which `wanted` has come."""
        self.seen, end = b"", now() + within
        while True:
            got = self.read(end - now())
            if got and wanted in self.seen:
                return got[0]
            if got is None:
                raise RuntimeError("%r did not come; last came %r" % (wanted, self.seen[-300:]))

    def quiet(self, ms=300):
        """Reads until nothing came for so long; the moment of the last byte."""
        while self.read(ms):
            pass
        return self.last

    def send(self, keys):
        """The moment before the keys went off. What came earlier is read away first."""
        while self.read(0):
            pass
        at = now()
        os.write(self.fd, keys)
        return at

    def status(self, name):
        """A number of /proc/PID/status, summed over the threads for switches, in KiB for memory."""
        tasks = [f"/proc/{self.pid}/status"]
        if name.endswith("switches"):
            tasks = [f"/proc/{self.pid}/task/{task}/status" for task in os.listdir(f"/proc/{self.pid}/task")]
        return sum(int(re.search(rf"^{name}:\s+(\d+)", open(task).read(), re.M).group(1)) for task in tasks)

    def close(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def start(command, env, ready):
    """Milliseconds from exec to the first whole frame; the program is ended."""
    window = Window(command, env)
    try:
        return window.until(ready) - window.started
    finally:
        window.close()


def pause(low=0.02, high=0.05):
    """A person's pause of changing length, so that no tick of a program can fall in step with the keys."""
    time.sleep(random.uniform(low, high))


def react(window, key, mark=END):
    """Milliseconds from a key to the end of the frame that shows `mark`."""
    sent = window.send(key)
    return window.until(mark) - sent


def flushed(file, size):
    """Milliseconds of a raw write of so many bytes with its flush."""
    data = b"x" * size
    began = now()
    os.write(file, data)
    os.fdatasync(file)
    return now() - began


def at(values, percent):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * percent / 100))]


def middle(values):
    return statistics.median(values)
