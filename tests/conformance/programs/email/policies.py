from email import policy

print(policy.default.max_line_length, policy.SMTP.linesep == '\r\n', policy.HTTP.max_line_length, policy.compat32.linesep == '\n')
p = policy.default.clone(linesep='\r\n')
print(p.linesep == '\r\n', policy.default.linesep == '\n')
for f in (lambda: policy.default.clone(nothing=1), lambda: setattr(policy.default, 'linesep', 'x')):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)
