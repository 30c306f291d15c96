from html.parser import HTMLParser


class Events(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print('start', tag, attrs)

    def handle_endtag(self, tag):
        print('end', tag)

    def handle_startendtag(self, tag, attrs):
        print('startend', tag, attrs)

    def handle_data(self, data):
        print('data', repr(data))

    def handle_comment(self, data):
        print('comment', repr(data))

    def handle_decl(self, decl):
        print('decl', decl)

    def handle_pi(self, data):
        print('pi', data)


p = Events()
p.feed('<!DOCTYPE html><HTML lang=en><p class="a b" id=\'z\' hidden>x &amp; y<br/><img src=a.png alt="&quot;q">')
p.feed('<!-- note --><?php echo ?><a href="/?a=1&b=2">link</a></P></html>')
p.close()
