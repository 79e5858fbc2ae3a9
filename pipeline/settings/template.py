"""The settings file that `verify-screens init` writes: every key explained, defaults shown."""

TEMPLATE = """\
# verify-screens 设置。以 # 开头的行是说明；去掉行首的 # 即启用该项（未启用的项显示默认值）。

# 名册文件（.xlsx .xls .csv 等），相对于本文件。必填。
roster = "roster.xlsx"

# 学校现名。名册没有“学校”一列时必填。
school = ""

# 名册没有“层次”一列时填写，例如 "专科" 或 "本科"。
# level = ""

# 名册没有“学籍状态”一列时，应有的学籍状态。
# status = "在籍（注册学籍）"

# 必查项：都看得见且一致，才算“核验一致”。
# required = ["name", "id_number", "school", "level", "status"]

# 不比较的项，例如 ["branch", "department", "class_name"]。
# ignored = []

# 专业名称后可以忽略的括注，例如 ["（师范）"]。
# major_suffixes = []

# 名册上这些学籍状态的学生不需核查。
# not_expected = ["保留入学资格", "放弃入学", "未报到", "退学"]

# 提交截止日期。
# deadline = 2026-11-30

# 目标核查率（百分之几）：低于它的学院在概览和运行结束时列出；0 表示不列。
# target_percent = 95.0

# 从“核验一致”的图片中抽取百分之几供人工抽看（registrar.xlsx 的“抽查”）；0 表示不抽。
# sample_percent = 1.0

# 状态文件所在文件夹（须在本机磁盘上）；默认与报告同处。
# state = ""

# 自备识别模型的文件夹；默认使用随程序安装的模型。
# models_dir = ""

# 报告可由此用户组读取；默认只有本人可读。
# group = ""

# 同时处理的图片数；0 表示与处理器核数相同。
# jobs = 0

# 每张图片的时限（秒）。
# seconds_per_picture = 120

# 处理一张图片的进程最多可用的内存（MB，仅 Linux）。
# memory_mb = 4096

# reports/runs/ 中各次结果保留的天数，过期的在下次运行结束时删除；0 表示不自动删除。
# keep_days = 180

# 学校的其他名称（如改名前的名称）及平台显示该名称的起止日期，可写多段。
# [[school_aliases]]
# name = ""
# since = 2010-01-01
# until = 2020-08-31

# 某些学生（或全体）不比较、或不一致也只作提示的项，例如平台要到明年春季才更新的转专业；可写多段。
# fields 写 "专业" 或 "major" 均可；姓名和证件号码不能列入。这些项对这些学生也不再是必查项。
# effect：ignore 不比较；info 仍比较，但不一致只作提示，不影响结论。
# 学生用 students 直接列学号（须加引号），或用 students_file 指定有“学号”一列的表格或每行一个学号的
# 文本文件（相对于本文件）；两项都不写表示全体学生。
# [[exceptions]]
# reason = "转专业"
# fields = ["专业", "班级"]
# effect = "ignore"
# students = ["2021010101"]
# students_file = "转专业名单.xlsx"

# 一个文件最多可以占用多少，超出的报 E103。压缩包按其中各层压缩包合计。
# picture_mb 一张图片（MB）；megapixels 一张图片的像素（百万）；
# container_mb 一个压缩包、PDF 或 Word 文件（MB）；
# members 压缩包内的文件数；depth 压缩包套压缩包的层数；unpacked_mb 解压后合计（MB）；
# ratio 解压后与压缩前之比（解压后不足 64 MB 的不计）；pages 一个 PDF 的页数。
# [limits]
# picture_mb = 60
# megapixels = 100
# container_mb = 2048
# members = 10000
# depth = 4
# unpacked_mb = 4096
# ratio = 200
# pages = 200

# 调整某个问题代码的轻重：hard（严重）、soft（一般）、info（仅提示，不影响结论）。
# [severity]
# D201 = "info"
"""
