"""What transports call. Mirrors Lib/asyncio/protocols.py."""

__all__ = ('BaseProtocol', 'Protocol', 'DatagramProtocol', 'SubprocessProtocol',
           'BufferedProtocol')


class BaseProtocol:
    """What all protocols have."""

    __slots__ = ()

    def connection_made(self, transport):
        """The connection is there; transport writes to it."""

    def connection_lost(self, exc):
        """The connection is gone; exc is None when it was closed."""

    def pause_writing(self):
        """Too much waits to be written."""

    def resume_writing(self):
        """There is room again."""


class Protocol(BaseProtocol):
    """For streams: data_received() for what comes, eof_received() at the end."""

    __slots__ = ()

    def data_received(self, data):
        """These bytes came."""

    def eof_received(self):
        """No more will come; a true value keeps the connection open."""


class BufferedProtocol(BaseProtocol):
    """For streams that are read into a buffer of the protocol's own."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """Return the buffer for what comes next."""

    def buffer_updated(self, nbytes):
        """So many bytes are in the buffer."""

    def eof_received(self):
        """No more will come; a true value keeps the connection open."""


class DatagramProtocol(BaseProtocol):
    """For datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """This came from there."""

    def error_received(self, exc):
        """Sending or receiving failed."""


class SubprocessProtocol(BaseProtocol):
    """For other processes."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The process wrote these bytes to that descriptor."""

    def pipe_connection_lost(self, fd, exc):
        """A pipe of the process is closed."""

    def process_exited(self):
        """The process has ended."""


def _feed_data_to_buffered_proto(proto, data):
    left = len(data)
    while left:
        buf = proto.get_buffer(left)
        room = len(buf)
        if not room:
            raise RuntimeError('get_buffer() returned an empty buffer')
        if room >= left:
            buf[:left] = data
            proto.buffer_updated(left)
            return
        buf[:room] = data[:room]
        proto.buffer_updated(room)
        data = data[room:]
        left = len(data)
