using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CauNoi.Bench;

/// <summary>What Linux tells of processes: whose child they are, how long processors worked for them, where one may listen.</summary>
internal static class Processes
{
    private const double TicksASecond = 100;
    private const int Parent = 1;
    private const int UserTime = 11;
    private const int SystemTime = 12;
    private const int UserTimeOfEnded = 13;
    private const int SystemTimeOfEnded = 14;

    public static IReadOnlyList<int> ChildrenOf(int parent) =>
    [
        .. from folder in Directory.GetDirectories("/proc")
           let name = Path.GetFileName(folder)
           where name.All(char.IsAsciiDigit)
           let child = int.Parse(name, CultureInfo.InvariantCulture)
           where ParentOf(child) == parent
           select child,
    ];

    /// <summary>A port of this machine that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static int ParentOf(int process) => (int)Field(process, Parent);

    /// <summary>Processor time of a process and its living children, in milliseconds.</summary>
    public static double TimeOf(int process) =>
        ChildrenOf(process).Append(process).Sum(p => Field(p, UserTime) + Field(p, SystemTime)) * 1000 / TicksASecond;

    /// <summary>Processor time of a process, and of the children that have ended, in milliseconds.</summary>
    public static double WorkOf(int process) =>
        (Field(process, UserTime) + Field(process, SystemTime) + Field(process, UserTimeOfEnded) + Field(process, SystemTimeOfEnded)) * 1000 / TicksASecond;

    /// <summary>The most memory a process ever held, in megabytes; 0 when it is gone.</summary>
    public static double MostMemoryOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    // Fields are counted after the name, which stands in brackets and may hold anything. Who is gone has no fields.
    private static long Field(int process, int field)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return long.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[field], CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
