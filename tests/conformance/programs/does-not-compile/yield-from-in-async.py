async def numbers():
    yield from [1]
