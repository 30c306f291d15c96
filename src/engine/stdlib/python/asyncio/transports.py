"""What protocols write to. Mirrors Lib/asyncio/transports.py."""

__all__ = ('BaseTransport', 'ReadTransport', 'WriteTransport', 'Transport',
           'DatagramTransport', 'SubprocessTransport')


class BaseTransport:
    """What all transports have."""

    __slots__ = ('_extra',)

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        """Return what is known about the connection by that name."""
        return self._extra.get(name, default)

    def is_closing(self):
        """Return True after close()."""
        raise NotImplementedError

    def close(self):
        """Close, once everything is written."""
        raise NotImplementedError

    def set_protocol(self, protocol):
        """Let another protocol be told."""
        raise NotImplementedError

    def get_protocol(self):
        """Return the protocol."""
        raise NotImplementedError


class ReadTransport(BaseTransport):
    """Gives what it reads to a protocol."""

    __slots__ = ()

    def is_reading(self):
        """Return True unless paused or closed."""
        raise NotImplementedError

    def pause_reading(self):
        """Read nothing until resume_reading()."""
        raise NotImplementedError

    def resume_reading(self):
        """Read again."""
        raise NotImplementedError


class WriteTransport(BaseTransport):
    """Writes without waiting: it keeps what cannot be written yet."""

    __slots__ = ()

    def set_write_buffer_limits(self, high=None, low=None):
        """Say when the protocol's pause_writing() and resume_writing() are called."""
        raise NotImplementedError

    def get_write_buffer_size(self):
        """Return how many bytes wait."""
        raise NotImplementedError

    def get_write_buffer_limits(self):
        """Return the limits, low and high."""
        raise NotImplementedError

    def write(self, data):
        """Write bytes."""
        raise NotImplementedError

    def writelines(self, list_of_data):
        """Write several pieces."""
        self.write(b''.join(list_of_data))

    def write_eof(self):
        """Close the writing side, once everything is written."""
        raise NotImplementedError

    def can_write_eof(self):
        """Return True if write_eof() is possible."""
        raise NotImplementedError

    def abort(self):
        """Close at once."""
        raise NotImplementedError


class Transport(ReadTransport, WriteTransport):
    """A connection in both directions."""

    __slots__ = ()


class DatagramTransport(BaseTransport):
    """Sends datagrams."""

    __slots__ = ()

    def sendto(self, data, addr=None):
        """Send one."""
        raise NotImplementedError

    def abort(self):
        """Close at once."""
        raise NotImplementedError


class SubprocessTransport(BaseTransport):
    """Another process."""

    __slots__ = ()

    def get_pid(self):
        """Return its number."""
        raise NotImplementedError

    def get_returncode(self):
        """Return how it ended, or None."""
        raise NotImplementedError

    def get_pipe_transport(self, fd):
        """Return the transport of one of its pipes."""
        raise NotImplementedError

    def send_signal(self, signal):
        """Send it a signal."""
        raise NotImplementedError

    def terminate(self):
        """Ask it to end."""
        raise NotImplementedError

    def kill(self):
        """End it."""
        raise NotImplementedError


class _FlowControlMixin(Transport):
    """The limits of what may wait to be written."""

    __slots__ = ('_loop', '_protocol_paused', '_high_water', '_low_water')

    def __init__(self, extra=None, loop=None):
        super().__init__(extra)
        assert loop is not None
        self._loop = loop
        self._protocol_paused = False
        self._set_write_buffer_limits()

    def _maybe_pause_protocol(self):
        if self.get_write_buffer_size() <= self._high_water or self._protocol_paused:
            return
        self._protocol_paused = True
        self._tell('pause_writing')

    def _maybe_resume_protocol(self):
        if self._protocol_paused and self.get_write_buffer_size() <= self._low_water:
            self._protocol_paused = False
            self._tell('resume_writing')

    def _tell(self, name):
        try:
            getattr(self._protocol, name)()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({
                'message': f'protocol.{name}() failed',
                'exception': exc,
                'transport': self,
                'protocol': self._protocol,
            })

    def get_write_buffer_limits(self):
        return (self._low_water, self._high_water)

    def _set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = 64 * 1024 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f'high ({high!r}) must be >= low ({low!r}) must be >= 0')
        self._high_water = high
        self._low_water = low

    def set_write_buffer_limits(self, high=None, low=None):
        self._set_write_buffer_limits(high=high, low=low)
        self._maybe_pause_protocol()

    def get_write_buffer_size(self):
        raise NotImplementedError
