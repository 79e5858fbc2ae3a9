"""What is not compared, or only noted, for a student, in words."""

from pipeline.domain.codes import BY_CODE
from pipeline.domain.judgement import Finding
from pipeline.domain.policy import Effect, Policy
from pipeline.domain.student import Student


def told(student: Student, policy: Policy) -> str:
    """All that the settings switch off or soften for ``student``, with the reasons."""
    parts = [
        f"{'、'.join(field.label for field in one.fields)}{one.effect.label}（{one.reason}）"
        for one in student.exemptions
    ]
    if policy.ignored:
        parts.append(f"{'、'.join(field.label for field in policy.ignored)}不比较（设置）")
    return "；".join(parts)


def softened(finding: Finding, student: Student, policy: Policy) -> str:
    """Why a difference is merely noted though its code is not; ``""`` where it counts."""
    relaxed = policy.relaxed(student.exemptions)
    if relaxed.accuses(finding.code) or not Policy().accuses(finding.code):
        return ""
    reasons = [
        one.reason
        for one in student.exemptions
        if one.effect is Effect.INFO and BY_CODE[finding.code].field in one.fields
    ]
    return f"仅提示，不影响结论（{'、'.join(reasons) or '设置'}）"
