"""
tries: Interfaces with a history of holes: io_uring, bpf, perf, keyctl, userfaultfd, fanotify, modules.
demand: finds nothing
"""

import ctypes

libc = ctypes.CDLL(None, use_errno=True)
page = ctypes.create_string_buffer(4096)
CALLS = {
    "io_uring_setup": (425, 8, page),
    "bpf": (321, 0, page, 72),
    "perf_event_open": (298, page, 0, -1, -1, 0),
    "keyctl": (250, 0, -3, 1),
    "add_key": (248, b"user", b"planted", b"x", 1, -3),
    "userfaultfd": (323, 1),
    "fanotify_init": (300, 0, 0),
    "inotify_init": (294, 0),
    "init_module": (175, page, 16, b""),
    "kexec_load": (246, 0, 0, 0, 0),
    "process_vm_writev": (311, 1, page, 1, page, 1, 0),
    "personality": (135, 0x0040000),
    "quotactl": (179, 0, b"/dev/sda", 0, page),
    "acct": (163, b"planted"),
    "swapon": (167, b"planted", 0),
    "reboot": (169, 0xFEE1DEAD, 672274793, 0),
    "iopl": (172, 3),
    "modify_ldt": (154, 0, page, 16),
    "vmsplice": (278, 1, page, 1, 0),
    "migrate_pages": (256, 1, 1, page, page),
    "pidfd_send_signal": (424, 3, 9, 0, 0),
    "rt_sigqueueinfo": (129, 1, 9, page),
    "name_to_handle_at": (303, -100, b"/", page, page, 0),
    "open_by_handle_at": (304, -100, page, 0),
    "mseal": (462, page, 4096, 0),
}


def found():
    return [name for name, call in CALLS.items() if libc.syscall(*call) >= 0]
