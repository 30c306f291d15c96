# Three bodies pulling at each other: attributes of instances and floats.
class Body:
    def __init__(self, x, y, vx, vy, mass):
        self.x = x
        self.y = y
        self.vx = vx
        self.vy = vy
        self.mass = mass


def step(bodies, dt):
    for i in range(len(bodies)):
        a = bodies[i]
        for b in bodies[i + 1 :]:
            dx = a.x - b.x
            dy = a.y - b.y
            pull = dt / (dx * dx + dy * dy + 0.01) ** 1.5
            a.vx -= dx * b.mass * pull
            a.vy -= dy * b.mass * pull
            b.vx += dx * a.mass * pull
            b.vy += dy * a.mass * pull
    for body in bodies:
        body.x += dt * body.vx
        body.y += dt * body.vy


def run(n):
    bodies = [Body(0.0, 0.0, 0.0, 0.0, 10.0), Body(1.0, 0.0, 0.0, 3.0, 1.0), Body(0.0, 2.0, 2.0, 0.0, 0.5)]
    for _ in range(n):
        step(bodies, 0.001)
    return bodies[0].x
