import asyncio
import sys
import unittest

class Test(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        await asyncio.sleep(0)
        self.value = 5

    async def test_value(self):
        await asyncio.sleep(0.01)
        self.assertEqual(self.value, 5)

    async def test_failure(self):
        await asyncio.sleep(0)
        self.assertEqual(self.value, 6)

    async def test_timeout(self):
        with self.assertRaises(TimeoutError):
            await asyncio.wait_for(asyncio.sleep(5), 0.01)

    def test_plain(self):
        self.assertTrue(True)

result = unittest.TextTestRunner(stream=open("/dev/null", "w")).run(
    unittest.defaultTestLoader.loadTestsFromTestCase(Test))
print(result.testsRun, len(result.failures), len(result.errors))
print(result.failures[0][1].splitlines()[-1])
