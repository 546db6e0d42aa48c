using CauNoi.AddressBook.Rules;
using CauNoi.Platform.Catalogue;

namespace CauNoi.AddressBook.Groups;

/// <summary>The group addresses that came with the program: catalogue/group-addresses/*.yaml.</summary>
public sealed record ShippedGroups(IReadOnlyList<GroupAddress> All, IReadOnlyList<BadFile> BadFiles)
{
    public static ShippedGroups Load(string catalogue)
    {
        var read = YamlFolder.Read<GroupFile, GroupAddress>(
            Path.Combine(catalogue, "group-addresses"), (_, file) => YamlFolder.Rows(file.Groups).Select(Checked));
        return new(read.Value, read.BadFiles);
    }

    private static GroupAddress Checked(GroupRow row)
    {
        var id = YamlFolder.Words(row.Id, "id");
        if (row.Kinds is not { Count: > 0 } kinds) throw new BadRowException($"{id}: thiếu loại đơn vị.");
        var scope = row.From switch
        {
            "installation" => GroupScope.Installation,
            "sender" => GroupScope.Sender,
            _ => throw new BadRowException($"{id}: from \"{row.From}\" không có; chọn installation hoặc sender."),
        };
        return new GroupAddress(id, YamlFolder.Words(row.Name, id), [.. kinds.Select(k => YamlFolder.Words(k, id))], scope) { Direct = row.Direct, Shipped = true };
    }

    private sealed class GroupFile
    {
        public required List<GroupRow?>? Groups { get; set; }
    }

    private sealed class GroupRow
    {
        public required string Id { get; set; }
        public required string Name { get; set; }
        public required List<string?>? Kinds { get; set; }
        public required string From { get; set; }
        public required bool Direct { get; set; }
    }
}
