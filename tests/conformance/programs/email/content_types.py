from email.message import Message

for value in ('text/plain; charset="us-ascii"', 'TEXT/HTML', 'nonsense', 'a/b/c', 'multipart/mixed; boundary="x y"; q=1', 'text/plain; name*=utf-8\'en\'%C3%BC.txt',
              'text/plain; a="b;c"; d'):
    m = Message()
    m['Content-Type'] = value
    print(m.get_content_type(), m.get_params(), m.get_boundary(), m.get_content_charset(), m.get_filename())
