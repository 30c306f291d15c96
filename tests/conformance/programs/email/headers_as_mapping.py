from email.message import Message

m = Message()
m['Subject'] = 'one'
m['X-A'] = 'a'
m['x-a'] = 'b'
print(len(m), m.items(), 'SUBJECT' in m, 'Y' in m, list(m))
m.replace_header('subject', 'two')
del m['X-A']
m.add_header('Content-Disposition', 'attachment', filename='a b.txt', size=None)
m.add_header('X', None, key='v')
print(m)
print(m.get_filename(), m.get_content_disposition(), m.get_param('filename', header='content-disposition'))
try:
    m.replace_header('none', 1)
except KeyError as e:
    print(repr(e))
m.set_param('charset', 'utf-8')
m.set_type('text/html')
print(m['content-type'], m.get_params(), m.get_content_subtype())
m.del_param('charset')
print(m['content-type'], m.get_param('charset'))
