import contextvars

request_id = contextvars.ContextVar("request_id", default="-")
user = contextvars.ContextVar("user")

def log(message):
    return f"[{request_id.get()}] {message}"

def handle(n):
    token = request_id.set(f"req-{n}")
    try:
        return log("handling")
    finally:
        request_id.reset(token)

print(log("before"), handle(1), log("after"))
ctx = contextvars.copy_context()
ctx.run(request_id.set, "inside")
print(ctx[request_id], request_id.get(), len(ctx), request_id in ctx, user in ctx)
try:
    user.get()
except LookupError as e:
    print(type(e).__name__, e.args[0] is user)
token = user.set("ann")
print(token.var is user, token.old_value is contextvars.Token.MISSING, user.get("none"))
user.reset(token)
for wrong in (lambda: user.reset(token), lambda: ctx.run(lambda: ctx.run(print)), lambda: request_id.reset(5), lambda: contextvars.ContextVar(5), lambda: request_id.reset(user.set(1))):
    try:
        wrong()
    except (RuntimeError, ValueError, TypeError) as e:
        print(type(e).__name__, str(e).split("<")[0])
print(sorted(v.name for v in contextvars.copy_context()))
