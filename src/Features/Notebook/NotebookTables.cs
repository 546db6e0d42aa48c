using Microsoft.EntityFrameworkCore;

namespace CauNoi.Notebook;

public static class NotebookTables
{
    public static IQueryable<Device> Devices(this DbContext db) => db.Set<Device>();

    public static IQueryable<NotebookItem> NotebookItems(this DbContext db) => db.Set<NotebookItem>();

    internal static IQueryable<Photos.Piece> Pieces(this DbContext db) => db.Set<Photos.Piece>();

    public static IQueryable<Texts.OwnCode> OwnCodes(this DbContext db) => db.Set<Texts.OwnCode>();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Device>(device =>
        {
            device.ToTable("notebook_device");
            device.Property(d => d.Id).ValueGeneratedNever();
            device.Property(d => d.Version).IsRowVersion();
        });
        model.Entity<NotebookItem>(item =>
        {
            item.ToTable("notebook_item");
            item.Property(i => i.Id).ValueGeneratedNever();
            item.Property(i => i.Version).IsRowVersion();
        });
        model.Entity<Texts.OwnCode>(code =>
        {
            code.ToTable("notebook_text_code");
            code.Property(c => c.Id).ValueGeneratedNever();
        });
        model.Entity<Photos.Piece>(piece =>
        {
            piece.ToTable("notebook_piece");
            piece.HasKey(p => new { p.Device, p.Item, p.No, p.Starts });
        });
    }
}
