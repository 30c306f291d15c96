"""The kinds of files by their names.

Mirrors CPython 3.13 and 3.14, Lib/mimetypes.py, with a shorter table.
"""

import posixpath

__all__ = ['knownfiles', 'inited', 'MimeTypes', 'guess_type', 'guess_file_type',
           'guess_all_extensions', 'guess_extension', 'add_type', 'init', 'read_mime_types',
           'suffix_map', 'encodings_map', 'types_map', 'common_types']

knownfiles = []
inited = True

suffix_map = {'.svgz': '.svg.gz', '.tgz': '.tar.gz', '.taz': '.tar.gz', '.tz': '.tar.gz',
              '.tbz2': '.tar.bz2', '.txz': '.tar.xz'}
encodings_map = {'.gz': 'gzip', '.Z': 'compress', '.bz2': 'bzip2', '.xz': 'xz', '.br': 'br'}
types_map = {
    '.js': 'text/javascript', '.mjs': 'text/javascript', '.json': 'application/json',
    '.webmanifest': 'application/manifest+json', '.doc': 'application/msword',
    '.dot': 'application/msword', '.wiz': 'application/msword',
    '.nq': 'application/n-quads', '.nt': 'application/n-triples',
    '.bin': 'application/octet-stream', '.a': 'application/octet-stream',
    '.dll': 'application/octet-stream', '.exe': 'application/octet-stream',
    '.o': 'application/octet-stream', '.obj': 'application/octet-stream',
    '.so': 'application/octet-stream', '.oda': 'application/oda', '.ogx': 'application/ogg',
    '.pdf': 'application/pdf', '.p7c': 'application/pkcs7-mime', '.ps': 'application/postscript',
    '.ai': 'application/postscript', '.eps': 'application/postscript', '.trig': 'application/trig',
    '.m3u': 'application/vnd.apple.mpegurl', '.m3u8': 'application/vnd.apple.mpegurl',
    '.xls': 'application/vnd.ms-excel', '.xlb': 'application/vnd.ms-excel',
    '.eot': 'application/vnd.ms-fontobject', '.ppt': 'application/vnd.ms-powerpoint',
    '.pot': 'application/vnd.ms-powerpoint', '.ppa': 'application/vnd.ms-powerpoint',
    '.pps': 'application/vnd.ms-powerpoint', '.pwz': 'application/vnd.ms-powerpoint',
    '.odt': 'application/vnd.oasis.opendocument.text',
    '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
    '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    '.wasm': 'application/wasm', '.bcpio': 'application/x-bcpio', '.cpio': 'application/x-cpio',
    '.csh': 'application/x-csh', '.dvi': 'application/x-dvi', '.gtar': 'application/x-gtar',
    '.h5': 'application/x-hdf5', '.hdf': 'application/x-hdf', '.latex': 'application/x-latex',
    '.mif': 'application/x-mif', '.cdf': 'application/x-netcdf', '.nc': 'application/x-netcdf',
    '.p12': 'application/x-pkcs12', '.pfx': 'application/x-pkcs12',
    '.pyc': 'application/x-python-code', '.pyo': 'application/x-python-code',
    '.ram': 'application/x-pn-realaudio', '.sh': 'application/x-sh', '.shar': 'application/x-shar',
    '.swf': 'application/x-shockwave-flash', '.tar': 'application/x-tar', '.tcl': 'application/x-tcl',
    '.tex': 'application/x-tex', '.texi': 'application/x-texinfo',
    '.texinfo': 'application/x-texinfo', '.roff': 'application/x-troff',
    '.src': 'application/x-wais-source', '.rdf': 'application/xml', '.wsdl': 'application/xml',
    '.xpdl': 'application/xml', '.xsl': 'application/xml', '.zip': 'application/zip',
    '.3gp': 'audio/3gpp', '.aac': 'audio/aac', '.au': 'audio/basic', '.snd': 'audio/basic',
    '.mp3': 'audio/mpeg', '.mp2': 'audio/mpeg', '.opus': 'audio/opus', '.aif': 'audio/x-aiff',
    '.aiff': 'audio/x-aiff', '.ra': 'audio/x-pn-realaudio', '.wav': 'audio/x-wav',
    '.avif': 'image/avif', '.bmp': 'image/bmp', '.gif': 'image/gif', '.heic': 'image/heic',
    '.heif': 'image/heif', '.ief': 'image/ief', '.jpg': 'image/jpeg', '.jpe': 'image/jpeg',
    '.jpeg': 'image/jpeg', '.png': 'image/png', '.svg': 'image/svg+xml', '.tiff': 'image/tiff',
    '.tif': 'image/tiff', '.ico': 'image/vnd.microsoft.icon', '.webp': 'image/webp',
    '.ras': 'image/x-cmu-raster', '.pnm': 'image/x-portable-anymap',
    '.pbm': 'image/x-portable-bitmap', '.pgm': 'image/x-portable-graymap',
    '.ppm': 'image/x-portable-pixmap', '.rgb': 'image/x-rgb', '.xbm': 'image/x-xbitmap',
    '.xpm': 'image/x-xpixmap', '.xwd': 'image/x-xwindowdump', '.eml': 'message/rfc822',
    '.mht': 'message/rfc822', '.mhtml': 'message/rfc822', '.nws': 'message/rfc822',
    '.css': 'text/css', '.csv': 'text/csv', '.html': 'text/html', '.htm': 'text/html',
    '.md': 'text/markdown', '.markdown': 'text/markdown', '.n3': 'text/n3', '.txt': 'text/plain',
    '.bat': 'text/plain', '.c': 'text/plain', '.h': 'text/plain', '.ksh': 'text/plain',
    '.pl': 'text/plain', '.srt': 'text/plain', '.rtx': 'text/richtext', '.rtf': 'text/rtf',
    '.tsv': 'text/tab-separated-values', '.vtt': 'text/vtt', '.py': 'text/x-python',
    '.rst': 'text/x-rst', '.etx': 'text/x-setext', '.sgm': 'text/x-sgml', '.sgml': 'text/x-sgml',
    '.vcf': 'text/x-vcard', '.xml': 'text/xml', '.mp4': 'video/mp4', '.mpeg': 'video/mpeg',
    '.m1v': 'video/mpeg', '.mpa': 'video/mpeg', '.mpe': 'video/mpeg', '.mpg': 'video/mpeg',
    '.mov': 'video/quicktime', '.qt': 'video/quicktime', '.webm': 'video/webm',
    '.avi': 'video/x-msvideo', '.movie': 'video/x-sgi-movie',
}
common_types = {'.rtf': 'application/rtf', '.midi': 'audio/midi', '.mid': 'audio/midi',
                '.jpg': 'image/jpg', '.pict': 'image/pict', '.pct': 'image/pict',
                '.pic': 'image/pict', '.xul': 'text/xul'}


class MimeTypes:
    """A table of kinds of files."""

    def __init__(self, filenames=(), strict=True):
        self.encodings_map = encodings_map.copy()
        self.suffix_map = suffix_map.copy()
        self.types_map = ({}, {})
        self.types_map_inv = ({}, {})
        for ext, type in types_map.items():
            self.add_type(type, ext, True)
        for ext, type in common_types.items():
            self.add_type(type, ext, False)
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        """Add a kind."""
        if not type:
            return
        self.types_map[strict][ext] = type
        exts = self.types_map_inv[strict].setdefault(type, [])
        if ext not in exts:
            exts.append(ext)

    def guess_type(self, url, strict=True):
        """Return (kind, compression) of a URL or path."""
        import os
        url = os.fspath(url)
        scheme, sep, rest = url.partition(':')
        if sep and scheme.isalpha() and len(scheme) > 1:
            if scheme == 'data':
                comma = rest.find(',')
                if comma < 0:
                    return None, None
                type = rest[:comma].partition(';')[0]
                return type if '/' in type and '=' not in type else 'text/plain', None
            url = rest.partition('?')[0].partition('#')[0]
        return self.guess_file_type(url, strict=strict)

    def guess_file_type(self, path, *, strict=True):
        """Return (kind, compression) of a path."""
        import os
        base, ext = posixpath.splitext(os.fsdecode(path))
        while (lower := ext.lower()) in self.suffix_map:
            base, ext = posixpath.splitext(base + self.suffix_map[lower])
        encoding = None
        if ext in self.encodings_map:
            encoding = self.encodings_map[ext]
            base, ext = posixpath.splitext(base)
        ext = ext.lower()
        for table in self.types_map[1:] if strict else self.types_map[::-1]:
            if ext in table:
                return table[ext], encoding
        return None, encoding

    def guess_all_extensions(self, type, strict=True):
        """Return all extensions of a kind."""
        type = type.lower()
        extensions = list(self.types_map_inv[True].get(type, []))
        if not strict:
            extensions += [e for e in self.types_map_inv[False].get(type, []) if e not in extensions]
        return extensions

    def guess_extension(self, type, strict=True):
        """Return an extension of a kind, or None."""
        extensions = self.guess_all_extensions(type, strict)
        return extensions[0] if extensions else None

    def read(self, filename, strict=True):
        """Read a table from a file."""
        with open(filename, encoding='utf-8') as fp:
            self.readfp(fp, strict)

    def readfp(self, fp, strict=True):
        """Read a table from an open file."""
        for line in fp:
            words = line.partition('#')[0].split()
            for suffix in words[1:]:
                self.add_type(words[0], '.' + suffix, strict)


_db = None


def init(files=None):
    """Make the table anew."""
    global _db
    _db = MimeTypes(files or ())


def _table():
    if _db is None:
        init()
    return _db


def guess_type(url, strict=True):
    """Return (kind, compression) of a URL or path."""
    return _table().guess_type(url, strict)


def guess_file_type(path, *, strict=True):
    """Return (kind, compression) of a path."""
    return _table().guess_file_type(path, strict=strict)


def guess_all_extensions(type, strict=True):
    """Return all extensions of a kind."""
    return _table().guess_all_extensions(type, strict)


def guess_extension(type, strict=True):
    """Return an extension of a kind, or None."""
    return _table().guess_extension(type, strict)


def add_type(type, ext, strict=True):
    """Add a kind."""
    return _table().add_type(type, ext, strict)


def read_mime_types(file):
    """Return the table of a file, or None."""
    try:
        f = open(file, encoding='utf-8')
    except OSError:
        return None
    with f:
        db = MimeTypes()
        db.readfp(f, True)
        return db.types_map[True]
