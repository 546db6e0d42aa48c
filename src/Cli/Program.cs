using System.CommandLine;
using System.Text;
using CauNoi.Cli;

// Vietnamese must come out whole wherever the output goes, also where the system's locale is not set.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("Cầu Nối: công cụ dòng lệnh")
{
    DocsCommand.Build(),
    TextCommand.Build(),
    WorkdaysCommand.Build(),
    LunarCommand.Build(),
    KindsCommand.Build(),
    AuditCommand.Build(),
    JobsCommand.Build(),
    AdminCommand.Build(),
    BackupCommand.Build(),
    RestoreCommand.Build(),
    DoctorCommand.Build(),
    UnitsCommand.Build(),
    FiguresCommand.Build(),
    ReadCommand.Build(),
    ReportCommand.Build(),
    RatingCommand.Build(),
};
return await root.Parse(args).InvokeAsync();
