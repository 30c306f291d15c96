import json
from dataclasses import dataclass, asdict, field

@dataclass
class Config:
    host: str = "localhost"
    port: int = 80
    tags: list = field(default_factory=list)

    @classmethod
    def load(cls, text):
        data = json.loads(text)
        unknown = data.keys() - cls.__dataclass_fields__.keys()
        if unknown:
            raise ValueError(f"unknown keys: {sorted(unknown)}")
        return cls(**data)

c = Config.load('{"port": 8080, "tags": ["a"]}')
print(c, json.dumps(asdict(c), indent=2), sep="\n")
for bad in ('{"colour": 1, "size": 2}', "[1]", "{bad}"):
    try:
        Config.load(bad)
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print(json.loads(json.dumps(asdict(c))) == asdict(c))
