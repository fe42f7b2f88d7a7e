"""
tries: Datagrams to the host's sockets through one end of a socket pair, by path and by abstract name.
demand: finds nothing
"""

import socket


def found():
    hits = []
    for kind in (socket.SOCK_DGRAM, socket.SOCK_SEQPACKET):
        try:
            near, _ = socket.socketpair(socket.AF_UNIX, kind)
        except OSError:
            continue
        for address in ("/dev/log", "/run/systemd/notify", "/run/systemd/journal/socket", "\0planted"):
            try:
                near.sendto(b"planted", address)
                hits.append(address)
            except (FileNotFoundError, ConnectionRefusedError, PermissionError):
                continue
            except OSError as error:
                hits += [address] if error.errno not in (22, 95, 106, 111) else []
    return hits
