"""A roster as Excel 97 wrote it, made once by xlwt, which nothing here needs otherwise.

A title above the header, one student with a 学号 that begins with zeros and a birth date that is a
date, and a hidden sheet with another student.
"""

import base64
import zlib

XLS = zlib.decompress(
    base64.b64decode(
        """
    eNrtWE1IVFEU/u6bN85oMzqaBhqoCFmZwsy4yBY6FZSbmpwSsgxSmzHC1BgSqoVZNqt+CIrAaGMZEYHppv9F7loERi6CoHCK
    cNEqKIpQX+eeeW/y2QQOlGG873HPvefcc8+7753v3ndnXoznTg6OFsUxD3WwYVbLRMYcm6CSaSgeUL+myaZRO6loFpYUMp2U
    yAw7HrufO2QOZb7jUDCijpEE3lHZhyMIdndFShcRm3kOrULOoVaoxD0F16hko5DnlcfyAMvlLO+y7xOWG9lynmUt+U6KvRgP
    BCtqdB43KWXcl01S4D6Pec0WHwrwTPL45EWR8LVjU/RQ6+El1lGsujAESml9pCsSlXoObiILOE6o6uysCocnkU/pHsIXrRT4
    bKzrp6WWfXHtAmT/ZrY7fmN3UhLn2y8pKtAHrUVIMsfgwoAqexThbjwXilHSb2RIZggxFZnGdVoukvhyKxd+eOEnzt/qHYmU
    9Eh3CtHe/HUXVRN73I207u5cmAmOnWVLe3PbFbJ8D5X0fIiUHCQyeb1+n1fCZ4MYvYxgPJRHa8jnpcvv9VbTtZ46m2hUfEd3
    iwxANN1AsaYij4IpXP011H8sS86ONyaPaWNy83J1kQwjh9u5vGg99F6mb396ub2tIbCfLX38MUp8slbJ9wMNp+QIGpzNPTaW
    dioVPGIdy9McdSW3i1jmkw/V5Q0FemNrP/uc4d5yuk81YyKwek57DbVjH0MPimPvA2upPVwfP5E//CowiDJ672GZDbr6USkq
    xdUBiYcBoxb65vaGZeEvG51T8ejPpunf5RzMyKVNyGUpPQQ/ndlDsIeUCc14fwlNIc2W1GykqUlNJc2uR1ZSRFY4cobun8iM
    I6nJyM6kJiPLY0SvIjWVnvbtNgV1Sh7uyTC0ef/EYjBBWfJMsKdkgpFnmPIMU55hyjNMeRasp2JQlolBy0wMcpkY5JZHSZlZ
    pMqsBQsWLFiwYOGfQOgHIBt/7BPHIHnAcuj/68xQmbX+JvlvsRPddB2ln5Rb0EV1FMfT4s8K2IURSyxwjPF/ocRuunsUHWjj
    eXSkzV86IIu5z7PggZ4/t4TSvf9sOvP8y/f/AemAMJM=
    """
    )
)
