"""Where runs find their programs, their sizes and their directories."""
import os
import shutil
import tempfile
import threading
import time

from providers_desk import Desk
from providers_world import SECRET, VENDOR_KEY, Product

# How much of everything. `some` is what fits into six minutes.
SIZES = {
    "all": {"campaigns": 3, "all_points": True, "kills": 220, "attempts": 200, "lag": 22,
            "reported": 10, "reports": 10_000, "cancels": 500, "storm": 60,
            "brownout": 60, "estimates": 20, "judges_times": True},
    "some": {"campaigns": 1, "all_points": False, "kills": 40, "attempts": 50, "lag": 4,
             "reported": 3, "reports": 2_000, "cancels": 48, "storm": 10,
             "brownout": 10, "estimates": 6, "judges_times": False},
}


class House:
    """One for all runs of a test."""

    def __init__(self, build, size):
        self.build = os.path.abspath(build)
        self.folder = tempfile.mkdtemp(prefix="adcraft-providers-")
        self.seed = int(os.environ.get("SEED", time.time_ns() % 1_000_000))
        # Seconds until all is at rest once nothing goes wrong any more.
        self.rest = 60
        self.sample = os.path.join(self.folder, "sample")
        self.brand = None
        self.furnishing = threading.Lock()
        self.__dict__.update(SIZES[size])

    def env(self, base):
        return {"OPENAI_API_KEY": VENDOR_KEY, "OPENAI_BASE_URL": base,
                "REPLICATE_API_TOKEN": VENDOR_KEY, "REPLICATE_BASE_URL": base,
                "REPLICATE_WEBHOOK_SECRET": SECRET,
                "ADCRAFT_CAMPAIGN_CAP": "100000000",
                "ADCRAFT_INGEST_LAG": "2"}

    def films(self, real):
        return {} if real else {"ADCRAFT_CHAOS_NO_FILMS": "1"}

    def forget(self, name, report):
        """What went well needs no looking at."""
        if not report.faults:
            shutil.rmtree(os.path.join(self.folder, name), ignore_errors=True)

    def furnish(self, data):
        """Fills a data directory with a brand and its pictures, which take
        longer to look at than a campaign to buy. @returns the brand's id."""
        with self.furnishing:
            if not self.brand:
                product = Product(self.build + "/adcraft-chaos", self.sample, {})
                product.start()
                try:
                    desk = Desk(product)
                    desk.open()
                    self.brand = desk.brand
                finally:
                    product.end()
        shutil.copytree(os.path.join(self.sample, "data"), data)
        return self.brand
