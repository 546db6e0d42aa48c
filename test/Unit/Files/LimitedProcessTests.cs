using CauNoi.Platform.Files.Tools;
using CauNoi.Test.Unit.Files.Making;

namespace CauNoi.Test.Unit.Files;

public sealed class LimitedProcessTests : IDisposable
{
    private static readonly ProcessLimits Roomy = new(1L << 30, CpuSeconds: 20, FileBytes: 10L << 20, TimeSpan.FromSeconds(60));

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_program_that_ends_well_is_done() => (await Run("true")).ShouldBe(ProcessEnd.Done);

    [Fact]
    public async Task A_program_that_says_no_has_failed() => (await Run("false")).ShouldBe(ProcessEnd.Failed);

    [Fact]
    public async Task A_program_that_is_not_there_has_failed() => (await Run("no-such-program")).ShouldBe(ProcessEnd.Failed);

    [Fact]
    public async Task No_argument_is_read_by_a_shell()
    {
        (await Run("touch", "$(touch b); touch c")).ShouldBe(ProcessEnd.Done);
        Directory.GetFiles(folder.Root).Select(Path.GetFileName).ShouldBe(["$(touch b); touch c"]);
    }

    [Fact]
    public async Task What_it_prints_neither_fills_memory_nor_blocks_it() =>
        (await Run("head", "-c", "20000000", "/dev/zero")).ShouldBe(ProcessEnd.Done);

    [Fact]
    public async Task A_file_that_grows_too_large_ends_it()
    {
        var limits = Roomy with { FileBytes = 1 << 20 };
        (await RunWith(limits, "dd", "if=/dev/zero", "of=big", "bs=1M", "count=40")).ShouldBe(ProcessEnd.Failed);
        new FileInfo(folder.Path("big")).Length.ShouldBeLessThanOrEqualTo(1 << 20);
    }

    [Fact]
    public async Task Asking_for_too_much_memory_ends_it()
    {
        (await RunWith(Roomy with { MemoryBytes = 64 << 20 }, "dd", "if=/dev/zero", "of=/dev/null", "bs=200M", "count=1")).ShouldBe(ProcessEnd.Failed);
        (await Run("dd", "if=/dev/zero", "of=/dev/null", "bs=200M", "count=1")).ShouldBe(ProcessEnd.Done);
    }

    [Fact]
    public async Task Spinning_ends_by_the_clock_of_the_processor() =>
        (await RunWith(Roomy with { CpuSeconds = 1 }, "sh", "-c", "while :; do :; done")).ShouldBe(ProcessEnd.Failed);

    [Fact]
    public async Task Time_up_ends_it_with_everything_it_started()
    {
        // An odd number of seconds finds the process again among all others.
        const string seconds = "3571.25";
        (await RunWith(Roomy with { Time = TimeSpan.FromMilliseconds(400) }, "sh", "-c", $"sleep {seconds} & sleep {seconds}")).ShouldBe(ProcessEnd.OutOfTime);
        // A killed process may take a moment to go; one that was not killed stays for an hour.
        for (var look = 0; look < 100 && IsRunning("sleep\0" + seconds); look++) await Task.Delay(50, TestContext.Current.CancellationToken);
        IsRunning("sleep\0" + seconds).ShouldBeFalse();
    }

    [Fact]
    public async Task Its_surroundings_are_empty()
    {
        (await Run("sh", "-c", "env > out")).ShouldBe(ProcessEnd.Done);
        var names = (await File.ReadAllLinesAsync(folder.Path("out"), TestContext.Current.CancellationToken)).Select(line => line.Split('=')[0]);
        names.Except(["LC_ALL", "PATH", "HOME", "TMPDIR", "PWD", "OLDPWD", "SHLVL", "_"]).ShouldBeEmpty();
    }

    private Task<ProcessEnd> Run(string program, params string[] arguments) => RunWith(Roomy, program, arguments);

    private Task<ProcessEnd> RunWith(ProcessLimits limits, string program, params string[] arguments)
    {
        Viewer.SkipWithout("prlimit");
        return LimitedProcess.Run("/usr/bin/prlimit", program, arguments, folder.Root, limits, TestContext.Current.CancellationToken);
    }

    private static bool IsRunning(string command) => Directory.GetDirectories("/proc")
        .Select(process => Path.Combine(process, "cmdline")).Where(File.Exists)
        .Any(path => Read(path).StartsWith(command, StringComparison.Ordinal));

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
