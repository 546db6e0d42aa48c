using System.CommandLine;
using CauNoi.Cli;

var root = new RootCommand("Cầu Nối: công cụ dòng lệnh")
{
    DocsCommand.Build(),
};
return await root.Parse(args).InvokeAsync();
