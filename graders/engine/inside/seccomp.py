"""The system calls that a trainee's cell has no business with, denied by a filter of the kernel.

A list of what is denied, not of what is allowed: numpy, pandas and the C library call some 150 others, which differ by
version. What is newer than this list is denied too, so that a new kernel opens nothing.
"""

import ctypes
import errno
import platform
import struct

from . import calls

_AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_NEWEST = 462  # mseal; programs take ENOSYS for "an older kernel" and go another way
_X32_BIT = 0x40000000
_ALLOW, _ERRNO, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NAMESPACES = 0x7E020080  # of clone(2): user, pid, net, ipc, uts, cgroup, mount, time
_AF_UNIX = 1
_CLONE_THREAD, _CLONE_FILES = 0x10000, 0x400
_SO_SNDBUF, _SO_RCVBUF, _SO_SNDBUFFORCE, _SO_RCVBUFFORCE = 7, 8, 32, 33  # what lies in there is nobody's memory
_F_SETPIPE_SZ = 1031  # a pipe of a megabyte is memory that no process is seen to hold
_F_SETOWN, _F_SETOWN_EX = 8, 15  # a signal to anybody, by way of a file
_TIOCSTI, _TIOCLINUX, _FIOSETOWN, _SIOCSPGRP = 0x5412, 0x541C, 0x8901, 0x8902

# Into other processes and other people's matters; around the namespaces; the kernel's large, young surfaces; memory
# that no process is seen to hold (memfd, System V, message queues).
# fmt: off
_X86_64 = {
    "ptrace": 101, "process_vm_readv": 310, "process_vm_writev": 311, "kcmp": 312, "perf_event_open": 298,
    "unshare": 272, "setns": 308, "chroot": 161, "pivot_root": 155, "mount": 165, "umount2": 166,
    "bpf": 321, "userfaultfd": 323, "io_setup": 206, "io_submit": 209,
    "add_key": 248, "request_key": 249, "keyctl": 250,
    "init_module": 175, "finit_module": 313, "delete_module": 176, "kexec_load": 246, "kexec_file_load": 320,
    "reboot": 169, "swapon": 167, "swapoff": 168, "acct": 163, "syslog": 103, "quotactl": 179, "vhangup": 153,
    "settimeofday": 164, "clock_settime": 227, "adjtimex": 159, "clock_adjtime": 305,
    "sethostname": 170, "setdomainname": 171, "iopl": 172, "ioperm": 173, "personality": 135, "modify_ldt": 154,
    "name_to_handle_at": 303, "open_by_handle_at": 304, "fanotify_init": 300, "fanotify_mark": 301,
    "lookup_dcookie": 212, "mknod": 133, "mknodat": 259,
    "mbind": 237, "set_mempolicy": 238, "migrate_pages": 256, "move_pages": 279,
    "memfd_create": 319, "shmget": 29, "shmat": 30, "shmctl": 31, "semget": 64, "semop": 65, "semtimedop": 220,
    "semctl": 66, "msgget": 68, "msgsnd": 69, "msgrcv": 70, "msgctl": 71,
    "mq_open": 240, "mq_unlink": 241, "mq_timedsend": 242, "mq_timedreceive": 243, "mq_notify": 244,
    "vmsplice": 278,
}
_AARCH64 = {
    "ptrace": 117, "process_vm_readv": 270, "process_vm_writev": 271, "kcmp": 272, "perf_event_open": 241,
    "unshare": 97, "setns": 268, "chroot": 51, "pivot_root": 41, "mount": 40, "umount2": 39,
    "bpf": 280, "userfaultfd": 282, "io_setup": 0, "io_submit": 2,
    "add_key": 217, "request_key": 218, "keyctl": 219,
    "init_module": 105, "finit_module": 273, "delete_module": 106, "kexec_load": 104, "kexec_file_load": 294,
    "reboot": 142, "swapon": 224, "swapoff": 225, "acct": 89, "syslog": 116, "quotactl": 60, "vhangup": 58,
    "settimeofday": 170, "clock_settime": 112, "adjtimex": 171, "clock_adjtime": 266,
    "sethostname": 161, "setdomainname": 162, "personality": 92,
    "name_to_handle_at": 264, "open_by_handle_at": 265, "fanotify_init": 262, "fanotify_mark": 263,
    "lookup_dcookie": 18, "mknodat": 33,
    "mbind": 235, "set_mempolicy": 237, "migrate_pages": 238, "move_pages": 239,
    "memfd_create": 279, "shmget": 194, "shmctl": 195, "shmat": 196, "semget": 190, "semctl": 191,
    "semtimedop": 192, "semop": 193, "msgget": 186, "msgctl": 187, "msgrcv": 188, "msgsnd": 189,
    "mq_open": 180, "mq_unlink": 181, "mq_timedsend": 182, "mq_timedreceive": 183, "mq_notify": 184,
    "vmsplice": 75,
}
_COMMON = {  # numbered alike everywhere
    "pidfd_send_signal": 424, "io_uring_setup": 425, "io_uring_enter": 426, "io_uring_register": 427,
    "open_tree": 428, "move_mount": 429, "fsopen": 430, "fsconfig": 431, "fsmount": 432, "fspick": 433,
    "pidfd_getfd": 438, "process_madvise": 440, "mount_setattr": 442, "quotactl_fd": 443, "memfd_secret": 447,
    "process_mrelease": 448, "set_mempolicy_home_node": 450, "statmount": 457, "listmount": 458,
}
_WITH_ARGUMENTS = {
    "x86_64": {"socket": 41, "socketpair": 53, "clone": 56, "fcntl": 72, "ioctl": 16, "setsockopt": 54},
    "aarch64": {"socket": 198, "socketpair": 199, "clone": 220, "fcntl": 25, "ioctl": 29, "setsockopt": 208},
}
# First argument: a process, 0 for oneself. Of the same user it may be any process of the machine.
_ON_PROCESSES = {
    "x86_64": {"prlimit64": 302, "sched_setaffinity": 203, "sched_setparam": 142, "sched_setscheduler": 144},
    "aarch64": {"prlimit64": 261, "sched_setaffinity": 122, "sched_setparam": 118, "sched_setscheduler": 119},
}
_SCHED_SETATTR = {"x86_64": 314, "aarch64": 274}
_NICE = {"x86_64": {"setpriority": 141, "ioprio_set": 251}, "aarch64": {"setpriority": 140, "ioprio_set": 30}}
# Where no namespace keeps others away: any socket but a pair of one's own (Landlock does not see those that have a
# path), and changes by path that Landlock only knows from ABI 3 on.
_ALONE = {"x86_64": {"truncate": 76}, "aarch64": {"truncate": 45}}
_SIGNALS = {
    "x86_64": {"kill": 62, "tgkill": 234, "tkill": 200, "rt_sigqueueinfo": 129, "rt_tgsigqueueinfo": 297},
    "aarch64": {"kill": 129, "tgkill": 131, "tkill": 130, "rt_sigqueueinfo": 138, "rt_tgsigqueueinfo": 240},
}
# fmt: on
_CLONE3 = 435
_DENIED = {"x86_64": _X86_64, "aarch64": _AARCH64}

Instruction = tuple[int, int, int, int]


def supported() -> bool:
    """Whether this machine's call numbers are known here."""
    return platform.machine() in _AUDIT_ARCH


def program(alone: bool = True, only: int | None = None) -> bytes:
    """The filter, assembled for this machine.

    Args:
        alone: whether namespaces keep other processes and their sockets away already.
        only: the one process that may be sent signals, where Landlock does not see to that.
    """
    machine = platform.machine()
    by_name = _WITH_ARGUMENTS[machine]
    code = [
        _load(4),
        (_EQUAL, 1, 0, _AUDIT_ARCH[machine]),
        (_RETURN, 0, 0, _KILL),
        _load(0),
        *_deny_if((_AT_LEAST, _X32_BIT), errno.ENOSYS),
        *_deny_if((_AT_LEAST, _NEWEST + 1), errno.ENOSYS),
        # The C library then uses clone, whose flags a filter can see.
        *_deny_if((_EQUAL, _CLONE3), errno.ENOSYS),
    ]
    for number in _denied(machine, alone):
        code += _deny_if((_EQUAL, number), errno.EPERM)
    code += _where(by_name["clone"], 0, [*_deny_if((_ANY_BIT, _NAMESPACES), errno.EPERM), *_threads_share_files()])
    code += _where(by_name["fcntl"], 1, _deny_values(_F_SETPIPE_SZ, _F_SETOWN, _F_SETOWN_EX))
    code += _where(by_name["ioctl"], 1, _deny_values(_TIOCSTI, _TIOCLINUX, _FIOSETOWN, _SIOCSPGRP))
    buffers = _deny_values(_SO_SNDBUF, _SO_RCVBUF, _SO_SNDBUFFORCE, _SO_RCVBUFFORCE)
    code += _where(by_name["setsockopt"], 2, buffers)
    for number in (*_ON_PROCESSES[machine].values(), _SCHED_SETATTR[machine]):
        code += _where(number, 0, _deny_unless(errno.EPERM, 0))
    for name in ("socket", "socketpair"):
        families = (_AF_UNIX,) if alone or name == "socketpair" else ()
        code += _where(by_name[name], 0, _deny_unless(errno.EAFNOSUPPORT, *families))
    if only is not None:
        for number in _SIGNALS[machine].values():
            code += _where(number, 0, _deny_unless(errno.EPERM, only))
    code.append((_RETURN, 0, 0, _ALLOW))
    return b"".join(struct.pack("=HBBI", *instruction) for instruction in code)


def install(alone: bool, only: int | None = None) -> None:
    """Filter this process and all it will start. Needs `no_new_privileges`; cannot be taken back."""
    code = program(alone, only)
    held = ctypes.create_string_buffer(code, len(code))
    header = struct.pack("@HP", len(code) // 8, ctypes.addressof(held))
    buffer = ctypes.create_string_buffer(header, len(header))
    calls.prctl(22, 2, ctypes.addressof(buffer))  # PR_SET_SECCOMP, SECCOMP_MODE_FILTER


def _denied(machine: str, alone: bool) -> list[int]:
    numbers = {*_DENIED[machine].values(), *_COMMON.values(), *_NICE[machine].values()}
    return sorted(numbers if alone else numbers | {*_ALONE[machine].values()})


def _load(offset: int) -> Instruction:
    return (_LOAD, 0, 0, offset)  # struct seccomp_data: number 0, architecture 4, arguments from 16, 8 bytes each


def _deny_if(test: tuple[int, int], number: int) -> list[Instruction]:
    return [(test[0], 0, 1, test[1]), (_RETURN, 0, 0, _ERRNO | number)]


def _deny_values(*values: int) -> list[Instruction]:
    return [step for value in values for step in _deny_if((_EQUAL, value), errno.EPERM)]


def _deny_unless(number: int, *values: int) -> list[Instruction]:
    last = (_RETURN, 0, 0, _ERRNO | number)
    return [*((_EQUAL, len(values) - i, 0, value) for i, value in enumerate(values)), last]


def _threads_share_files() -> list[Instruction]:
    # A thread with open files of its own would hold them where nobody counts.
    denied = (_RETURN, 0, 0, _ERRNO | errno.EPERM)
    return [(_ANY_BIT, 0, 2, _CLONE_THREAD), (_ANY_BIT, 1, 0, _CLONE_FILES), denied]


def _where(call: int, argument: int, then: list[Instruction]) -> list[Instruction]:
    # The low half of the argument is enough: the kernel reads these as 32 bits itself.
    body = [_load(16 + 8 * argument), *then, _load(0)]
    return [(_EQUAL, 0, len(body), call), *body]
