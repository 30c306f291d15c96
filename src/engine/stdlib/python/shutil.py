"""Files and trees of files as a whole: copying, moving, removing, packing.

Mirrors CPython 3.13 and 3.14, Lib/shutil.py.

Leaves out: owners, extended attributes, formats that need bz2 or lzma.
"""

import collections
import fnmatch
import os
import stat
import sys

__all__ = ['copyfileobj', 'copyfile', 'copymode', 'copystat', 'copy', 'copy2', 'copytree',
           'move', 'rmtree', 'Error', 'SpecialFileError', 'ExecError', 'make_archive',
           'get_archive_formats', 'register_archive_format', 'unregister_archive_format',
           'get_unpack_formats', 'register_unpack_format', 'unregister_unpack_format',
           'unpack_archive', 'ignore_patterns', 'chown', 'which', 'get_terminal_size',
           'SameFileError', 'ReadError', 'RegistryError', 'disk_usage']

COPY_BUFSIZE = 256 * 1024 if sys.version_info >= (3, 14) else 64 * 1024


class Error(OSError):
    """What goes wrong here."""


class SameFileError(Error):
    """Source and target are the same file."""


class SpecialFileError(OSError):
    """The file is none that can be copied, such as a named pipe."""


class ExecError(OSError):
    """A command could not be run."""


class ReadError(OSError):
    """An archive cannot be read."""


class RegistryError(Exception):
    """Registering a format failed."""


def copyfileobj(fsrc, fdst, length=0):
    """Copy what is left of one file object to another."""
    if not length:
        length = COPY_BUFSIZE
    read, write = fsrc.read, fdst.write
    while buf := read(length):
        write(buf)


def _samefile(src, dst):
    if isinstance(src, os.DirEntry):
        src = src.path
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy the contents of a file; return the target."""
    if _samefile(src, dst):
        raise SameFileError('{!r} and {!r} are the same file'.format(src, dst))
    for fn in (src, dst):
        try:
            st = os.stat(fn)
        except OSError:
            continue
        if stat.S_ISFIFO(st.st_mode):
            raise SpecialFileError('`%s` is a named pipe' % os.fspath(fn))
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, 'rb') as fsrc:
        try:
            with open(dst, 'wb') as fdst:
                copyfileobj(fsrc, fdst)
        except IsADirectoryError as e:
            if not os.path.exists(dst):
                raise FileNotFoundError('Directory does not exist: %s' % dst) from e
            raise
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Copy the permission bits of a file."""
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        return
    os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copy permission bits and times of a file."""
    follow = follow_symlinks or not (os.path.islink(src) and os.path.islink(dst))
    st = os.stat(src, follow_symlinks=follow)
    os.utime(dst, ns=(st.st_atime_ns, st.st_mtime_ns), follow_symlinks=follow)
    if follow:
        os.chmod(dst, stat.S_IMODE(st.st_mode))


def copy(src, dst, *, follow_symlinks=True):
    """Copy contents and permission bits; the target may be a directory. Return the target."""
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Copy contents, permission bits and times; the target may be a directory. Return the target."""
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    """Return a function for copytree's ignore that leaves out names by pattern."""
    def _ignore_patterns(path, names):
        ignored = []
        for pattern in patterns:
            ignored.extend(fnmatch.filter(names, pattern))
        return set(ignored)
    return _ignore_patterns


def _copytree(entries, src, dst, symlinks, ignore, copy_function, ignore_dangling, dirs_exist_ok):
    if ignore is not None:
        ignored_names = ignore(os.fspath(src), [x.name for x in entries])
    else:
        ignored_names = ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    use_entry = copy_function is copy2 or copy_function is copy
    for entry in entries:
        if entry.name in ignored_names:
            continue
        srcname = os.path.join(src, entry.name)
        dstname = os.path.join(dst, entry.name)
        srcobj = entry if use_entry else srcname
        try:
            if entry.is_symlink():
                linkto = os.readlink(srcname)
                if symlinks:
                    os.symlink(linkto, dstname)
                    copystat(srcobj, dstname, follow_symlinks=False)
                    continue
                # CPython looks for the target from the working directory, not from the link.
                if not os.path.exists(linkto) and ignore_dangling:
                    continue
            if entry.is_dir():
                copytree(srcobj, dstname, symlinks, ignore, copy_function,
                         ignore_dangling, dirs_exist_ok)
            else:
                copy_function(srcobj, dstname)
        except Error as err:
            errors.extend(err.args[0])
        except OSError as why:
            errors.append((srcname, dstname, str(why)))
    try:
        copystat(src, dst)
    except OSError as why:
        errors.append((src, dst, str(why)))
    if errors:
        raise Error(errors)
    return dst


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2,
             ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Copy a directory with everything in it; return the target."""
    with os.scandir(src) as itr:
        entries = list(itr)
    return _copytree(entries, src, dst, symlinks, ignore, copy_function,
                     ignore_dangling_symlinks, dirs_exist_ok)


def _rmtree(path, onexc):
    try:
        with os.scandir(path) as it:
            entries = list(it)
    except FileNotFoundError as err:
        onexc(os.scandir, path, err)
        return
    except OSError as err:
        onexc(os.scandir, path, err)
        entries = []
    for entry in entries:
        fullname = entry.path
        if entry.is_dir(follow_symlinks=False):
            _rmtree(fullname, onexc)
        else:
            try:
                os.unlink(fullname)
            except FileNotFoundError:
                continue
            except OSError as err:
                onexc(os.unlink, fullname, err)
    try:
        os.rmdir(path)
    except FileNotFoundError:
        pass
    except OSError as err:
        onexc(os.rmdir, path, err)


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Remove a directory with everything in it."""
    if ignore_errors:
        def onexc(*args):
            pass
    elif onerror is None and onexc is None:
        def onexc(*args):
            raise
    elif onexc is None:
        def onexc(func, path, exc):
            return onerror(func, path, (type(exc), exc, exc.__traceback__))
    try:
        st = os.lstat(path)
    except OSError as err:
        onexc(os.lstat, path, err)
        return
    try:
        if stat.S_ISLNK(st.st_mode):
            raise OSError('Cannot call rmtree on a symbolic link')
    except OSError as err:
        err.filename = path
        onexc(os.path.islink, path, err)
        return
    _rmtree(path, onexc)


rmtree.avoids_symlink_attacks = True


def _basename(path):
    path = os.fspath(path)
    return os.path.basename(path.rstrip('/' if isinstance(path, str) else b'/'))


def _destinsrc(src, dst):
    src = os.path.abspath(src)
    dst = os.path.abspath(dst)
    slash = '/' if isinstance(src, str) else b'/'
    if not src.endswith(slash):
        src += slash
    if not dst.endswith(slash):
        dst += slash
    return dst.startswith(src)


def move(src, dst, copy_function=copy2):
    """Move a file or directory, into the target if that is a directory; return where it went."""
    real_dst = dst
    if os.path.isdir(dst):
        if _samefile(src, dst) and not os.path.islink(src):
            os.rename(src, dst)
            return
        real_dst = os.path.join(dst, _basename(src))
        if os.path.exists(real_dst):
            raise Error("Destination path '%s' already exists" % real_dst)
    try:
        os.rename(src, real_dst)
    except OSError:
        if os.path.islink(src):
            os.symlink(os.readlink(src), real_dst)
            os.unlink(src)
        elif os.path.isdir(src):
            if _destinsrc(src, dst):
                raise Error("Cannot move a directory '%s' into itself '%s'." % (src, dst))
            copytree(src, real_dst, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, real_dst)
            os.unlink(src)
    return real_dst


# --- archives ---------------------------------------------------------------------------------------------

def _tree_names(base_dir):
    # Everything in a tree, directories before what is in them, sorted.
    for dirpath, dirnames, filenames in os.walk(base_dir):
        dirnames.sort()
        yield dirpath, True
        for name in sorted(filenames):
            yield os.path.join(dirpath, name), False


def _make_tarball(base_name, base_dir, compress, verbose, dry_run, logger, owner, group, root_dir):
    import tarfile
    archive_name = base_name + '.tar' + ('.' + compress if compress else '')
    if dry_run:
        return archive_name
    arcname = base_dir
    if root_dir is not None:
        base_dir = os.path.join(root_dir, base_dir)
    with tarfile.open(archive_name, 'w|' + compress) as tar:
        tar.add(base_dir, arcname)
    if root_dir is not None:
        archive_name = os.path.abspath(archive_name)
    return archive_name


def _make_zipfile(base_name, base_dir, verbose, dry_run, logger, owner, group, root_dir):
    import zipfile
    zip_filename = base_name + '.zip'
    if dry_run:
        return zip_filename
    with zipfile.ZipFile(zip_filename, 'w', compression=zipfile.ZIP_DEFLATED) as zf:
        arcname = os.path.normpath(base_dir)
        if root_dir is not None:
            base_dir = os.path.join(root_dir, base_dir)
        base_dir = os.path.normpath(base_dir)
        for path, is_dir in _tree_names(base_dir):
            inner = os.path.normpath(os.path.join(arcname, os.path.relpath(path, base_dir)))
            if inner != os.curdir:
                zf.write(path, inner)
    if root_dir is not None:
        zip_filename = os.path.abspath(zip_filename)
    return zip_filename


_ARCHIVE_FORMATS = {
    'tar': (lambda *args: _make_tarball(*args[:2], '', *args[2:]), 'uncompressed tar file'),
    'gztar': (lambda *args: _make_tarball(*args[:2], 'gz', *args[2:]), "gzip'ed tar-file"),
    'zip': (_make_zipfile, 'ZIP file'),
}


def get_archive_formats():
    """Return the (name, description) pairs of what make_archive can do."""
    return sorted((name, entry[1]) for name, entry in _ARCHIVE_FORMATS.items())


def register_archive_format(name, function, extra_args=None, description=''):
    """Make a format known to make_archive."""
    if extra_args is None:
        extra_args = []
    if not callable(function):
        raise TypeError('The %s object is not callable' % function)
    if not isinstance(extra_args, (tuple, list)):
        raise TypeError('extra_args needs to be a sequence')
    extra = dict(extra_args)

    def make(base_name, base_dir, verbose, dry_run, logger, owner, group, root_dir):
        return function(base_name, base_dir, dry_run=dry_run, logger=logger, **extra)
    _ARCHIVE_FORMATS[name] = make, description


def unregister_archive_format(name):
    """Forget a format."""
    del _ARCHIVE_FORMATS[name]


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0,
                 owner=None, group=None, logger=None):
    """Pack a directory; return the name of the archive."""
    try:
        make = _ARCHIVE_FORMATS[format][0]
    except KeyError:
        raise ValueError("unknown archive format '%s'" % format) from None
    base_name = os.fspath(base_name)
    if base_dir is None:
        base_dir = os.curdir
    if root_dir is not None:
        st = os.stat(root_dir)
        if not stat.S_ISDIR(st.st_mode):
            raise NotADirectoryError(20, 'Not a directory', root_dir)
    return make(base_name, base_dir, verbose, dry_run, logger, owner, group, root_dir)


def _unpack_zipfile(filename, extract_dir):
    import zipfile
    if not zipfile.is_zipfile(filename):
        raise ReadError('%s is not a zip file' % filename)
    with zipfile.ZipFile(filename) as zf:
        zf.extractall(extract_dir)


def _unpack_tarfile(filename, extract_dir, *, filter=None):
    import tarfile
    try:
        tarobj = tarfile.open(filename)
    except tarfile.TarError:
        raise ReadError('%s is not a compressed or uncompressed tar file' % filename)
    with tarobj:
        tarobj.extractall(extract_dir, filter=filter)


_UNPACK_FORMATS = {
    'tar': (['.tar'], _unpack_tarfile, 'uncompressed tar file'),
    'gztar': (['.tar.gz', '.tgz'], _unpack_tarfile, "gzip'ed tar-file"),
    'zip': (['.zip'], _unpack_zipfile, 'ZIP file'),
}


def get_unpack_formats():
    """Return (name, extensions, description) of what unpack_archive can do."""
    return sorted((name, entry[0], entry[2]) for name, entry in _UNPACK_FORMATS.items())


def register_unpack_format(name, extensions, function, extra_args=None, description=''):
    """Make a format known to unpack_archive."""
    for _, (known, _, _) in _UNPACK_FORMATS.items():
        for extension in extensions:
            if extension in known:
                raise RegistryError('%s is already registered for "%s"' % (extension, _))
    if not callable(function):
        raise TypeError('The registered function must be a callable')
    extra = dict(extra_args or ())
    _UNPACK_FORMATS[name] = extensions, lambda f, d, **kw: function(f, d, **extra), description


def unregister_unpack_format(name):
    """Forget a format."""
    del _UNPACK_FORMATS[name]


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Unpack an archive."""
    if extract_dir is None:
        extract_dir = os.getcwd()
    extract_dir = os.fspath(extract_dir)
    filename = os.fspath(filename)
    if format is None:
        for name, (extensions, _, _) in _UNPACK_FORMATS.items():
            if any(filename.endswith(e) for e in extensions):
                format = name
                break
        else:
            raise ReadError("Unknown archive format '{0}'".format(filename))
    try:
        unpack = _UNPACK_FORMATS[format][1]
    except KeyError:
        raise ValueError("Unknown unpack format '{0}'".format(format)) from None
    if filter is not None and format != 'zip':
        unpack(filename, extract_dir, filter=filter)
    else:
        unpack(filename, extract_dir)


# --- the machine --------------------------------------------------------------------------------------------

_ntuple_diskusage = collections.namedtuple('usage', 'total used free')


def disk_usage(path):
    """Return total, used and free bytes of the disk that a path lies on."""
    st = os.statvfs(path)
    free = st.f_bavail * st.f_frsize
    total = st.f_blocks * st.f_frsize
    return _ntuple_diskusage(total, (st.f_blocks - st.f_bfree) * st.f_frsize, free)


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    """Change owner and group of a path."""
    if user is None and group is None:
        raise ValueError('user and/or group must be set')
    uid = gid = -1
    if user is not None:
        uid = user
        if isinstance(user, str):
            import pwd
            try:
                uid = pwd.getpwnam(user).pw_uid
            except KeyError:
                raise LookupError('no such user: {!r}'.format(user)) from None
    if group is not None:
        gid = group
        if isinstance(group, str):
            import grp
            try:
                gid = grp.getgrnam(group).gr_gid
            except KeyError:
                raise LookupError('no such group: {!r}'.format(group)) from None
    os.chown(path, uid, gid, dir_fd=dir_fd, follow_symlinks=follow_symlinks)


def get_terminal_size(fallback=(80, 24)):
    """Return the size of the terminal: COLUMNS and LINES, or what it says itself, or fallback."""
    try:
        columns = int(os.environ['COLUMNS'])
    except (KeyError, ValueError):
        columns = 0
    try:
        lines = int(os.environ['LINES'])
    except (KeyError, ValueError):
        lines = 0
    if columns <= 0 or lines <= 0:
        try:
            size = os.get_terminal_size(sys.__stdout__.fileno())
        except (AttributeError, ValueError, OSError):
            size = os.terminal_size(fallback)
        if columns <= 0:
            columns = size.columns or fallback[0]
        if lines <= 0:
            lines = size.lines or fallback[1]
    return os.terminal_size((columns, lines))


def _access_check(fn, mode):
    return os.path.exists(fn) and os.access(fn, mode) and not os.path.isdir(fn)


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """Return the path of the program that a command would run, or None."""
    use_bytes = isinstance(cmd, bytes)
    dirname, cmd = os.path.split(cmd)
    if dirname:
        path = [dirname]
    else:
        if path is None:
            path = os.environ.get('PATH', None)
            if path is None:
                path = os.defpath
        if not path:
            return None
        if use_bytes:
            path = os.fsencode(path).split(os.fsencode(os.pathsep))
        else:
            path = os.fsdecode(path).split(os.pathsep)
    seen = set()
    for dir in path:
        if dir not in seen:
            seen.add(dir)
            name = os.path.join(dir, cmd)
            if _access_check(name, mode):
                return name
    return None
