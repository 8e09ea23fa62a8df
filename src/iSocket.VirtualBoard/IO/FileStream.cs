using iSocket.VirtualBoard;

namespace System.IO;

/// <summary>
/// Look-alike of nanoFramework's type of this name on littlefs, hiding the runtime's own in this assembly. What is written
/// stays in memory until the stream is closed, Flush or not; a new file exists from the moment it is opened, empty; a
/// missing file is a plain IOException. The driver opens every file for reading and writing, and the file system keeps the
/// moment of the last change: so closing commits the file's entry even when it was only read.
/// </summary>
internal class FileStream : Stream
{
    private readonly IBoardHardware _board;
    private readonly string _path;
    private readonly FileAccess _access;
    private readonly MemoryStream _content = new();
    private bool _dirty;
    private bool _closed;

    /// <summary>Opens a file for reading and writing, or for writing when it is opened to append.</summary>
    public FileStream(string path, FileMode mode)
        : this(path, mode, mode == FileMode.Append ? FileAccess.Write : FileAccess.ReadWrite)
    {
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="IOException">The file is missing, or exists and must not.</exception>
    /// <exception cref="ArgumentException">Mode and access do not fit each other.</exception>
    public FileStream(string path, FileMode mode, FileAccess access)
    {
        bool readsOnly = access == FileAccess.Read;
        if ((readsOnly && mode is not (FileMode.Open or FileMode.OpenOrCreate)) || (mode == FileMode.Append && access != FileAccess.Write))
        {
            throw new ArgumentException("access");
        }

        _board = BoardContext.Current;
        _path = path;
        _access = access;
        _board.Spend(Busy.FileReadUs);
        byte[]? existing = _board.FileRead(path);
        if (existing == null ? mode is FileMode.Open or FileMode.Truncate : mode == FileMode.CreateNew)
        {
            throw new IOException();
        }

        if (existing == null)
        {
            _board.FileCreateEmpty(path);
        }

        Load(existing ?? [], mode);
    }

    /// <inheritdoc/>
    public override bool CanRead => !_closed && (_access & FileAccess.Read) != 0;

    /// <inheritdoc/>
    public override bool CanWrite => !_closed && (_access & FileAccess.Write) != 0;

    /// <inheritdoc/>
    public override bool CanSeek => !_closed;

    /// <inheritdoc/>
    public override long Length => Open().Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => Open().Position;
        set
        {
            if (value < 0 || value > Length)
            {
                throw new ArgumentException("position");
            }

            _content.Position = value;
        }
    }

    /// <summary>Reaches no flash: only closing does.</summary>
    public override void Flush() => Open();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (!CanRead)
        {
            Open();
            throw new NotSupportedException();
        }

        return _content.Read(buffer, offset, count);
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (!CanWrite)
        {
            Open();
            throw new NotSupportedException();
        }

        _content.Write(buffer, offset, count);
        _dirty = true;
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin)
    {
        long start = origin switch
        {
            SeekOrigin.Begin => 0,
            SeekOrigin.Current => Position,
            _ => Length,
        };
        Position = start + offset;
        return Position;
    }

    /// <inheritdoc/>
    public override void SetLength(long value)
    {
        Open().SetLength(value);
        _dirty = true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing || _closed)
        {
            return;
        }

        _closed = true;
        if (_dirty)
        {
            _board.Spend(Busy.FileCommitUs);
            _board.FileCommit(_path, _content.ToArray());
        }
        else
        {
            _board.FileCloseUnchanged(_path);
        }
    }

    private void Load(byte[] existing, FileMode mode)
    {
        if (mode is FileMode.Create or FileMode.Truncate)
        {
            _dirty = existing.Length > 0;
            return;
        }

        _content.Write(existing, 0, existing.Length);
        _content.Position = mode == FileMode.Append ? existing.Length : 0;
    }

    private MemoryStream Open()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        return _content;
    }
}
