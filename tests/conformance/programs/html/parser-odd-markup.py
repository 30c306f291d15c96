from html.parser import HTMLParser

class Show(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print('start', tag, attrs, self.get_starttag_text())
    def handle_startendtag(self, tag, attrs):
        print('startend', tag, attrs)
    def handle_endtag(self, tag):
        print('end', tag)
    def handle_data(self, data):
        print('data', repr(data))
    def handle_comment(self, data):
        print('comment', repr(data))
    def handle_decl(self, decl):
        print('decl', decl)
    def handle_pi(self, data):
        print('pi', data)
    def unknown_decl(self, data):
        print('unknown', data)
    def handle_entityref(self, name):
        print('entity', name)
    def handle_charref(self, name):
        print('char', name)

for text in ('<A HREF=x checked CLASS = "a b" data-x=\'&lt;1\'>t</A >', '<br/><img src=a/>', '<!DOCTYPE html><?php x?>', '<!-- a -- b --><!---->', '<p<b>', '</>', '< a>', '&amp;&#65;&#x42;&nope;&', '<a b=c"d>', '<!x>', '</ p>', '<x y=1 y=2>', '<div\nid="n">'):
    print('#', repr(text))
    p = Show(convert_charrefs=False)
    p.feed(text)
    p.close()
p = Show()
for piece in ('<di', 'v cl', 'ass="x">a &a', 'mp; b</d', 'iv'):
    p.feed(piece)
print(p.getpos(), repr(p.rawdata))
p.close()
