package org.vigil.core.log.faults;

import com.mongodb.ServerAddress;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A TCP proxy in front of a server that, by a seeded script, does mischief to the commands of a client. It knows where a
 * message of the MongoDB wire protocol ends, that each is answered by one, and which are an {@code insert}; nothing more.
 *
 * <p>The script of a connection follows from the seed and from how many connections there were before it.
 */
final class FaultyWay implements AutoCloseable {
    private static final int LARGEST_MESSAGE = 48_000_000;
    private static final int HEADER = 4;
    private static final int LATEST_MILLIS = 60;
    private static final int OP_CODE_AT = 12;
    private static final int OP_MSG = 2013;
    // Behind the header, the flags, the kind of the section, the length of the command, and the type of its first
    // field.
    private static final int COMMAND_NAME_AT = 26;
    private static final byte[] INSERT = "insert\0".getBytes(StandardCharsets.US_ASCII);

    private final Map<Mischief, AtomicLong> done = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ServerSocket entrance;
    private final InetSocketAddress server;
    private final Script script;

    /** @param script what is done to a connection's next command */
    FaultyWay(InetSocketAddress server, long seed, Script script) throws IOException {
        this.server = server;
        this.script = script;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(() -> accept(seed));
    }

    /** Says what is done to a connection's next command. */
    @FunctionalInterface
    interface Script {
        Mischief next(boolean insert, Random random);
    }

    /** Where a client is to connect. */
    ServerAddress entrance() {
        return new ServerAddress("127.0.0.1", entrance.getLocalPort());
    }

    /** How often each was done to an insert, or to the answer to one. */
    Map<Mischief, AtomicLong> done() {
        return done;
    }

    private void accept(long seed) {
        for (long connection = 0; !entrance.isClosed(); connection++) {
            try {
                Socket client = entrance.accept();
                Random random = new Random(seed * 31 + connection);
                threads.execute(() -> serve(client, random));
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    private void serve(Socket client, Random random) {
        try (client;
                Socket upstream = new Socket(server.getAddress(), server.getPort())) {
            Connection connection = new Connection(client, upstream);
            while (connection.passCommand(random)) {
                Thread.onSpinWait();
            }
        } catch (IOException | InterruptedException e) {
            // One of the two went away, which ends the other's connection too.
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        threads.shutdownNow();
    }

    /** A client's connection, and the one that stands for it at the server. */
    private final class Connection {
        private final Socket upstream;
        private final DataInputStream fromClient;
        private final OutputStream toClient;
        private final DataInputStream fromServer;
        private final OutputStream toServer;

        Connection(Socket client, Socket upstream) throws IOException {
            this.upstream = upstream;
            fromClient = new DataInputStream(client.getInputStream());
            toClient = client.getOutputStream();
            fromServer = new DataInputStream(upstream.getInputStream());
            toServer = upstream.getOutputStream();
        }

        /** Returns whether the connection is still of use. */
        boolean passCommand(Random random) throws IOException, InterruptedException {
            byte[] command = message(fromClient);
            boolean insert = isInsert(command);
            Mischief mischief = script.next(insert, random);
            if (insert) {
                done.computeIfAbsent(mischief, unused -> new AtomicLong()).incrementAndGet();
            }
            switch (mischief) {
                case NONE -> answer(command);
                case DELAYED -> {
                    pause(random);
                    toServer.write(command);
                    byte[] answer = message(fromServer);
                    pause(random);
                    toClient.write(answer);
                }
                case CUT_BEFORE_THE_COMMAND -> {}
                case CUT_WITHIN_THE_COMMAND -> toServer.write(command, 0, command.length / 2);
                case HALF_CLOSED_TO_THE_SERVER -> {
                    toServer.write(command);
                    upstream.shutdownOutput();
                    fromServer.transferTo(OutputStream.nullOutputStream());
                    awaitEndOfClient();
                }
                case ANSWER_SWALLOWED -> {
                    toServer.write(command);
                    message(fromServer);
                }
                case ANSWER_NEVER_COMES -> {
                    toServer.write(command);
                    message(fromServer);
                    awaitEndOfClient();
                }
                case CUT_WITHIN_THE_ANSWER -> {
                    toServer.write(command);
                    byte[] answer = message(fromServer);
                    toClient.write(answer, 0, answer.length / 2);
                }
                case APPLIED_LATE -> {
                    // The client sees the end of what it reads; what it wrote is still on its way.
                    toClient.close();
                    pause(random);
                    toServer.write(command);
                    message(fromServer);
                }
            }
            return mischief == Mischief.NONE || mischief == Mischief.DELAYED;
        }

        private static boolean isInsert(byte[] message) {
            int end = COMMAND_NAME_AT + INSERT.length;
            return message.length > end
                    && ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).getInt(OP_CODE_AT) == OP_MSG
                    && Arrays.equals(INSERT, Arrays.copyOfRange(message, COMMAND_NAME_AT, end));
        }

        private void answer(byte[] command) throws IOException {
            toServer.write(command);
            toClient.write(message(fromServer));
        }

        private void awaitEndOfClient() throws IOException {
            fromClient.transferTo(OutputStream.nullOutputStream());
        }

        private static void pause(Random random) throws InterruptedException {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LATEST_MILLIS));
        }

        private static byte[] message(DataInputStream from) throws IOException {
            byte[] header = from.readNBytes(HEADER);
            if (header.length < HEADER) {
                throw new EOFException();
            }
            int length = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt();
            if (length < HEADER || length > LARGEST_MESSAGE) {
                throw new IOException("a message of " + length + " bytes");
            }
            byte[] message = new byte[length];
            System.arraycopy(header, 0, message, 0, HEADER);
            from.readFully(message, HEADER, length - HEADER);
            return message;
        }
    }
}
