"""The stock PaddleOCR 3.7 pipeline over a list of pictures, as its documentation shows it.

usage: python -m tests.benchmarks.stock PICTURE...
"""

import sys

from pipeline.ocr.opencv import answer_for_contrib
from pipeline.ocr.paddle import staged
from pipeline.ocr.weights import locate_all


def main() -> None:
    """Read every picture with PP-OCRv6 small, defaults, orientation models off."""
    answer_for_contrib()
    from paddleocr import PaddleOCR

    weights = {item.role: item for item in locate_all()}
    detection, recognition = weights["strong_detection"], weights["strong_recognition"]
    with staged(detection) as det, staged(recognition) as rec:
        stock = PaddleOCR(
            text_detection_model_name=detection.name,
            text_detection_model_dir=det,
            text_recognition_model_name=recognition.name,
            text_recognition_model_dir=rec,
            use_doc_orientation_classify=False,
            use_doc_unwarping=False,
            use_textline_orientation=False,
            engine="onnxruntime",
        )
        lines = sum(len(page["rec_texts"]) for path in sys.argv[1:] for page in stock.predict(path))
    print(f"{lines} lines", file=sys.stderr)


if __name__ == "__main__":
    main()
