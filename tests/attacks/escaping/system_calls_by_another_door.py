"""
tries: The 32-bit and x32 tables of system calls, which a filter by number could overlook.
demand: gains nothing
"""

import ctypes
import mmap

libc = ctypes.CDLL(None, use_errno=True)


def identity(z):
    libc.syscall(ctypes.c_long(0x40000000 + 57))
    return 0


def relu(z):
    code = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    code.write(b"\xb8\x02\x00\x00\x00\xcd\x80\xc3")  # fork, as a 32-bit program asks for it
    address = ctypes.addressof(ctypes.c_char.from_buffer(code))
    pid = ctypes.CFUNCTYPE(ctypes.c_int)(address)()
    return [pid]
